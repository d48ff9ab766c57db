import type { Problem } from '../../content/problem.ts';
import { readTeamFile } from '../../content/team/teamData.ts';
import { type Revocation, readRevocations, revocationsFile } from './revocations.ts';
import { type BadgeRule, rulesFile } from './rule.ts';
import { readRules } from './rules.ts';

/** What the team has committed about badges. */
export interface BadgeData {
  readonly rules: readonly BadgeRule[];
  readonly revoked: readonly Revocation[];
  readonly problems: readonly Problem[];
}

/** A team without badges. */
export const noBadges: BadgeData = { rules: [], revoked: [], problems: [] };

/** Reads what the team has committed about badges, from a hub's root. Files that are not there are none. Never throws. */
export function readBadgeData(root: string): BadgeData {
  const [rulesText, revokedText] = [rulesFile, revocationsFile].map((source) => readTeamFile(root, source));
  const { rules, problems: ofRules } = readRules(rulesText?.text ?? '');
  const { revoked, problems: ofRevoked } = readRevocations(revokedText?.text ?? '');
  return {
    rules,
    revoked,
    problems: [rulesText?.problem ?? [], ofRules, revokedText?.problem ?? [], ofRevoked].flat(),
  };
}
