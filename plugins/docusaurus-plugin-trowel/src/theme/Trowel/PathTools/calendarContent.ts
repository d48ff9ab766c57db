import { translate } from '@docusaurus/Translate';
import type { Agreement, CalendarContent, CheckIn } from 'docusaurus-plugin-trowel/progress';
import type { PathFile } from 'docusaurus-plugin-trowel/props';
import type { StageDates } from 'docusaurus-plugin-trowel/shared';

/** What hire and mentor have agreed. */
export type Agreed = Pick<Agreement, 'weekday' | 'time' | 'zone' | 'otherZone' | 'everyWeeks' | 'minutes'>;

interface ContentInput {
  readonly path: PathFile;
  readonly stages: readonly StageDates[];
  readonly checkIns: readonly CheckIn[];
  readonly agreed?: Agreed;
  readonly locale: string;
  readonly origin: string;
}

/** Says in words what a path's calendar has: the last day of each stage with its steps, and each check-in at its time in both zones. */
export function toCalendarContent(input: ContentInput): CalendarContent {
  const { path, stages, checkIns, agreed, locale, origin } = input;
  const url = new URL(path.permalink, origin).href;
  const titles = new Map(path.stages.map(({ id, title }) => [id, title]));
  const clock = (zone: string, at: Date) =>
    `${new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at)} (${zone})`;
  return {
    title: path.title,
    language: locale,
    days: stages.map(({ id, to }) => ({
      id: `${path.id}/${id}`,
      day: to,
      summary: translate(
        { id: 'theme.trowel.calendar.stage', message: 'Last day of “{stage}”' },
        { stage: titles.get(id) ?? id },
      ),
      description: path.steps
        .filter(({ stage }) => stage === id)
        .map(({ title, do: task }) => (task === undefined ? title : `${title}: ${task}`))
        .join('\n'),
      url,
    })),
    times: agreed
      ? checkIns.map(({ number, start, end }) => ({
          id: `${path.id}/check-in/${number}`,
          start,
          end,
          summary: translate(
            { id: 'theme.trowel.calendar.checkIn', message: 'Check-in: {path}' },
            { path: path.title },
          ),
          description: [agreed.zone, agreed.otherZone]
            .filter((zone, at, zones) => zones.indexOf(zone) === at)
            .map((zone) => clock(zone, start))
            .join('\n'),
          url,
        }))
      : [],
  };
}
