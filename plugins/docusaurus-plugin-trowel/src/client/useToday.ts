import useIsBrowser from '@docusaurus/useIsBrowser';
import { toCalendarDate } from '../shared/readersDate.ts';

/** Returns the reader's calendar date; `undefined` until hydration, as the build does not know it. */
export function useToday(): string | undefined {
  return useIsBrowser() ? toCalendarDate(new Date()) : undefined;
}
