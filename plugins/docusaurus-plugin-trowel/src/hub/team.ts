import type { Problem } from '../content/problem.ts';
import { noTeamData, type TeamData } from '../content/team/teamData.ts';
import type { Hub } from './hub.ts';
import { type Question, resolveQuestions } from './questions.ts';

/** What a team has committed under `data/`, with the entries that it is about. */
export interface Team {
  readonly questions: readonly Question[];
  /** What is wrong with the files, and what they name that the hub does not have. */
  readonly problems: readonly Problem[];
}

/** Resolves what a team has committed against the hub. */
export function buildTeam(data: TeamData, { entries }: Pick<Hub, 'entries'>): Team {
  const { questions, problems } = resolveQuestions(data.questions, entries);
  return { questions, problems: [...data.problems, ...problems] };
}

/** A team that has committed nothing. */
export const noTeam: Team = buildTeam(noTeamData, { entries: [] });
