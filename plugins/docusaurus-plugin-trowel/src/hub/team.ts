import type { Problem } from '../content/problem.ts';
import type { WrittenFeedback } from '../content/team/feedback.ts';
import type { TeamData } from '../content/team/teamData.ts';
import { resolveFeedback } from './feedback.ts';
import { type PathFigures, toFigures } from './figures.ts';
import { type StepFriction, sumUpFriction } from './friction.ts';
import type { Hub } from './hub.ts';
import { type Question, resolveQuestions } from './questions.ts';
import { resolveTargets, type Targets } from './targets.ts';

/** What a team has committed under `data/`, with the entries that it is about. */
export interface Team {
  readonly questions: readonly Question[];
  /** Of the paths that have completion records. */
  readonly figures: readonly PathFigures[];
  /** What readers said of steps, the most noted first. */
  readonly friction: readonly StepFriction[];
  /** What is wanted of the programme, and what was recorded of it. */
  readonly programme: Targets;
  /** What was answered without a name. Its texts are for those who answer, and never on a page. */
  readonly feedback: readonly WrittenFeedback[];
  /** What is wrong with the files, and what they name that the hub does not have. */
  readonly problems: readonly Problem[];
}

/** Resolves what a team has committed against the hub. */
export function buildTeam(data: TeamData, hub: Pick<Hub, 'entries' | 'paths'>): Team {
  const { questions, problems: ofQuestions } = resolveQuestions(data.questions, hub.entries);
  // Most hubs have no records and no notes, and then need no paths for them.
  const { figures, problems: ofRecords } =
    data.records.length === 0
      ? { figures: [], problems: [] }
      : toFigures(data.records, hub, (id) => hub.entries.find((entry) => entry.id === id));
  const { friction, problems: ofNotes } = sumUpFriction(data.notes, hub);
  const { targets: programme, problems: ofTargets } = resolveTargets(data.programme, hub.entries);
  const { feedback, problems: ofFeedback } = resolveFeedback(data, hub);
  return {
    questions,
    figures,
    friction,
    programme,
    feedback,
    problems: [...data.problems, ...ofQuestions, ...ofRecords, ...ofNotes, ...ofTargets, ...ofFeedback],
  };
}
