import { useEffect, useState } from 'react';

/** Milliseconds after which somebody looks around, and does not type at once. */
const moment = 150;

/** Whether something has been so for a moment. */
export function useDelay(is: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setRested(true), moment);
    return () => {
      clearTimeout(timer);
      setRested(false);
    };
  }, [is]);
  return is && rested;
}
