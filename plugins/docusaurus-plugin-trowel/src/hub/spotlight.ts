import type { CalendarDate } from '../shared/date.ts';
import type { HubEntry } from './hub.ts';

/** A Monday, from which weeks are counted, and the length of a week. Days of the calendar have no time zone. */
const firstMonday = Date.parse('1970-01-05');
const weekLength = 7 * 24 * 60 * 60 * 1000;

/** Chooses the story of the week that the day is in. It is as likely one that tells what was learned as one that tells what worked. */
export function chooseStory<Story extends Pick<HubEntry, 'draft'>>(
  stories: readonly Story[],
  today: CalendarDate,
): Story | undefined {
  return chooseOfWeek(
    stories.filter(({ draft }) => !draft),
    today,
  );
}

/**
 * Chooses one of several for the week that the day is in. Each has its turn, the next one every Monday. By weeks, not by days: a site that is
 * built every Monday would otherwise come back to a few of them.
 * @param all All that there are, in an order that depends on nothing else.
 */
export function chooseOfWeek<Value>(all: readonly Value[], today: CalendarDate): Value | undefined {
  const week = Math.floor((Date.parse(today) - firstMonday) / weekLength);
  return all.at(week % (all.length || 1));
}
