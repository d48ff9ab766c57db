import useIsBrowser from '@docusaurus/useIsBrowser';
import { toCalendarDate } from './dates.ts';

/** The reader's calendar date; `undefined` until the page is alive, for what was built knows no today. */
export function useToday(): string | undefined {
  return useIsBrowser() ? toCalendarDate(new Date()) : undefined;
}
