import type { Problem } from '../../content/problem.ts';
import { readTeamFile } from '../../content/team/teamData.ts';
import { noRevocations, type Revocations, readRevocations, revocationsFile } from './revocations.ts';
import { type BadgeRule, rulesFile } from './rule.ts';
import { readRules } from './rules.ts';

/** What the team has committed about badges. */
export interface BadgeData extends Revocations {
  readonly rules: readonly BadgeRule[];
  readonly problems: readonly Problem[];
}

/** A team without badges. */
export const noBadges: BadgeData = { rules: [], ...noRevocations, problems: [] };

/** Reads what the team has committed about badges, from a hub's root. Files that are not there are none. Never throws. */
export function readBadgeData(root: string): BadgeData {
  const [rulesText, revokedText] = [rulesFile, revocationsFile].map((source) => readTeamFile(root, source));
  const { rules, problems: ofRules } = readRules(rulesText?.text ?? '');
  const { problems: ofRevoked, ...revocations } = readRevocations(revokedText?.text ?? '');
  return {
    rules,
    ...revocations,
    problems: [rulesText?.problem ?? [], ofRules, revokedText?.problem ?? [], ofRevoked].flat(),
  };
}
