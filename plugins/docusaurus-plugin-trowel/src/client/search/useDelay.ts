import { useEffect, useState } from 'react';

/** The delay in milliseconds. Whoever types at once is faster. */
const delay = 150;

/** Returns whether a condition has been true for 150 ms. */
export function useDelay(is: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setRested(true), delay);
    return () => {
      clearTimeout(timer);
      setRested(false);
    };
  }, [is]);
  return is && rested;
}
