import type { Fix } from '../content/fix.ts';
import type { KindName } from '../content/kinds/index.ts';
import type { ProblemCode } from '../content/problem.ts';
import type { FindEntry, HubEntry, PathPlan, PlannedStep } from './hub.ts';

/** A path with what is needed to look at its steps. */
export interface PathView {
  readonly plan: PathPlan;
  readonly path: HubEntry;
  readonly steps: readonly PlannedStep[];
  readonly entries: readonly HubEntry[];
  /** The pages of a kind that hold today, sorted by id. */
  readonly currentOf: (kind: KindName) => readonly HubEntry[];
  readonly find: FindEntry;
}

/** What is said of a step, without the place where it is written. */
export interface StepFault {
  readonly step: PlannedStep;
  readonly code: ProblemCode;
  readonly message: string;
  readonly replacement?: HubEntry;
  readonly fixes?: readonly Fix[];
}
