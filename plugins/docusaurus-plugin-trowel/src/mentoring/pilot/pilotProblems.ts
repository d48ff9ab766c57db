import type { KindFields } from '../../content/kinds/index.ts';
import type { Problem } from '../../content/problem.ts';
import { didYouMean } from '../../content/spellingSuggestion.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { type Fault, toProblem } from '../fault.ts';
import { pilotMeasureNames } from './pilotMeasures.ts';
import { pilotWeeks } from './pilotPlan.ts';

/** Reports pilots that are too short or too long to decide on, and exit criteria that nothing can meet. */
export function findPilotProblems(entries: readonly HubEntry[]): Problem[] {
  return entries
    .filter(({ kind }) => kind === 'pilot')
    .flatMap((entry) => findFaults(entry).map((fault) => toProblem(entry, fault)));
}

function findFaults({ fields }: HubEntry): Fault[] {
  const { weeks, criteria = [] } = fields as KindFields<'pilot'>;
  const ofWeeks =
    weeks !== undefined && (weeks < pilotWeeks.from || weeks > pilotWeeks.to)
      ? [
          {
            field: 'weeks',
            message: `${weeks} weeks: a pilot takes ${pilotWeeks.from} to ${pilotWeeks.to}. Shorter, the first enthusiasm decides; longer, nobody does.`,
          },
        ]
      : [];
  const ofCriteria = criteria.flatMap(({ question, measure, at_least: least, at_most: most }, index) => {
    const put = (message: string): Fault => ({ field: `criteria.${index}`, message });
    const isKnown = measure === undefined || pilotMeasureNames.some((name) => name === measure);
    return [
      ...(isKnown
        ? []
        : [
            put(
              `\`${measure}\` is no measure; expected ${pilotMeasureNames.join(', ')}, or no \`measure\` and a \`result\` by hand.${didYouMean(measure, pilotMeasureNames)}`,
            ),
          ]),
      ...(least === undefined && most === undefined
        ? [
            put(
              `“${question}” has no threshold; write \`at_least\` or \`at_most\` before there are results to argue with.`,
            ),
          ]
        : []),
      ...(least !== undefined && most !== undefined && least > most
        ? [put(`“${question}” wants at least ${least} and at most ${most}, which nothing meets; correct one of them.`)]
        : []),
    ];
  });
  return [...ofWeeks, ...ofCriteria];
}
