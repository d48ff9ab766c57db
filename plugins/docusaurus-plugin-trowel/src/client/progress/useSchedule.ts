import { useEffect, useState } from 'react';

/** What plans repetitions. It is loaded when somebody has graded a check: no page begins with it. */
const loadSchedule = () => import('../../progress/schedule.ts');
type Schedule = Awaited<ReturnType<typeof loadSchedule>>;

/** Returns what plans repetitions, once it is needed and there. Without it a page shows no dates, and all that is written is kept. */
export function useSchedule(isNeeded: boolean): Schedule | undefined {
  const [schedule, setSchedule] = useState<Schedule>();
  useEffect(() => {
    let isGone = false;
    if (isNeeded && !schedule) loadSchedule().then((loaded) => !isGone && setSchedule(loaded), console.warn);
    return () => {
      isGone = true;
    };
  }, [isNeeded, schedule]);
  return schedule;
}
