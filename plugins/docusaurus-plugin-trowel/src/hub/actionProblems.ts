import type { KindFields } from '../content/kinds/index.ts';
import { actionSources } from '../content/kinds/retrospective.ts';
import type { Problem } from '../content/problem.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import type { HubEntry } from './hub.ts';

type Action = NonNullable<KindFields<'retrospective'>['actions']>[number];

/** Reports actions of retrospectives that nobody sees to, that have no date, or whose dates contradict each other. */
export function findActionProblems(entries: readonly HubEntry[]): Problem[] {
  return entries
    .filter(({ kind }) => kind === 'retrospective')
    .flatMap((entry) => {
      const { date, actions = [] } = entry.fields as KindFields<'retrospective'>;
      return actions.flatMap((action, index) =>
        findFaults(action, date).map(
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

function findFaults({ who, by, done, after }: Action, held: string | undefined): string[] {
  const isBefore = (day: string | undefined) => day !== undefined && held !== undefined && day < held;
  const isKnown = after === undefined || (actionSources as readonly string[]).includes(after);
  return [
    ...(who === undefined || who === '' ? ['names nobody; add `who`, one person.'] : []),
    ...(by === undefined && done === undefined ? ['has no date; add `by`, the day by which it is done.'] : []),
    ...(isBefore(by) ? [`is due on ${by}, before the retrospective of ${held}; put \`by\` or \`date\` right.`] : []),
    ...(isBefore(done)
      ? [`was done on ${done}, before the retrospective of ${held}; put \`done\` or \`date\` right.`]
      : []),
    ...(isKnown
      ? []
      : [`has \`after: ${after}\`; expected ${actionSources.join(' or ')}.${didYouMean(after ?? '', actionSources)}`]),
  ];
}
