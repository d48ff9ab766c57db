import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { HubEntry } from './hub.ts';

type Action = NonNullable<KindFields<'retrospective'>['actions']>[number];

/** Reports actions of retrospectives that nobody sees to, that have no date, or whose dates contradict each other. */
export function findActionProblems(entries: readonly HubEntry[]): Problem[] {
  return report(entries, findFaults);
}

/** Reports actions of retrospectives that say they were done on a day that is still to come: until then they are open. */
export function findEarlyActions(entries: readonly HubEntry[], today: CalendarDate): Problem[] {
  return report(entries, ({ done }) =>
    done !== undefined && done > today
      ? [`was done on ${done}, which is still to come, so it counts as open; put \`done\` right, or write \`by\`.`]
      : [],
  );
}

function report(
  entries: readonly HubEntry[],
  find: (action: Action, held: string | undefined) => readonly string[],
): Problem[] {
  return entries
    .filter(({ kind }) => kind === 'retrospective')
    .flatMap((entry) => {
      const { date, actions = [] } = entry.fields as KindFields<'retrospective'>;
      return actions.flatMap((action, index) =>
        find(action, date).map(
          (fault): Problem => ({
            code: 'contradiction',
            severity: 'warning',
            message: `The action “${action.change}” ${fault}`,
            source: entry.source,
            at: entry.places[`actions.${index}`] ?? entry.places.actions,
            field: 'actions',
          }),
        ),
      );
    });
}

function findFaults({ who, by, done, dropped }: Action, held: string | undefined): string[] {
  const isBefore = (day: string | undefined) => day !== undefined && held !== undefined && day < held;
  return [
    ...((who === undefined || who === '') && dropped === undefined ? ['names nobody; add `who`, one person.'] : []),
    ...(by === undefined && done === undefined && dropped === undefined
      ? ['has no date; add `by`, the day by which it is done.']
      : []),
    ...(isBefore(by) ? [`is due on ${by}, before the retrospective of ${held}; put \`by\` or \`date\` right.`] : []),
    ...(isBefore(done)
      ? [`was done on ${done}, before the retrospective of ${held}; put \`done\` or \`date\` right.`]
      : []),
    ...(done !== undefined && dropped !== undefined
      ? ['is done and dropped; leave one of `done` and `dropped` out.']
      : []),
  ];
}
