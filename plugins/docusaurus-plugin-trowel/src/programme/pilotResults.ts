import type { ExitCriterion } from '../content/kinds/pilot.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry } from '../hub/hub.ts';
import { toProblem } from '../mentoring/fault.ts';
import { type CriterionState, listPilots, type Pilot, toCriterionState } from '../mentoring/pilot/pilot.ts';
import { countMeasure, type PilotFacts } from './pilotCount.ts';

/** An exit criterion of a pilot, with its result: the one that was written, else the one that the hub has counted. */
export interface CriterionResult extends ExitCriterion {
  readonly counted: boolean;
  /** Absent without a result, or without anything to compare it with. */
  readonly state?: CriterionState;
}

/** What a pilot wanted, and what came of it. */
export interface PilotResult {
  /** Id of the pilot. */
  readonly pilot: string;
  readonly criteria: readonly CriterionResult[];
}

type Facts = Omit<PilotFacts, 'entries'>;

/** Fills in the exit criteria of all pilots that have some. */
export function toPilotResults(entries: readonly HubEntry[], facts: Facts): PilotResult[] {
  const published = entries.filter(({ draft }) => !draft);
  return listPilots(published).flatMap((pilot) =>
    pilot.criteria.length === 0 ? [] : [{ pilot: pilot.id, criteria: fillIn(pilot, { ...facts, entries: published }) }],
  );
}

/** Fills in the exit criteria of a pilot. */
export function fillIn(pilot: Pilot, facts: PilotFacts): CriterionResult[] {
  return pilot.criteria.map((criterion) => {
    const written = criterion.result;
    const result = written ?? countMeasure(criterion, pilot, facts);
    const filled = {
      ...criterion,
      ...(result !== undefined && { result }),
      counted: written === undefined && result !== undefined,
    };
    const state = toCriterionState(filled);
    return state === undefined ? filled : { ...filled, state };
  });
}

/** Reports the criteria of pilots that are over for which nobody wrote a result, and for which the hub cannot count one. */
export function findMissingResults(entries: readonly HubEntry[], facts: Facts): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ends = new Map(listPilots(entries).map(({ id, end }) => [id, end]));
  return toPilotResults(entries, facts).flatMap(({ pilot, criteria }) => {
    const [entry, end] = [byId.get(pilot), ends.get(pilot)];
    if (!entry || end === undefined || end >= facts.today) return [];
    return criteria.flatMap(({ question, result }, index) =>
      result !== undefined
        ? []
        : [
            toProblem(entry, {
              field: `criteria.${index}`,
              message: `The pilot ended on ${end}, and “${question}” has no result, nor can the hub count one; write \`result\` by hand.`,
            }),
          ],
    );
  });
}
