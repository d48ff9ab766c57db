import { formatProblem } from '../content/problem.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { toCredentialHash } from '../credit/badges/addresses.ts';
import { findAwards } from '../credit/badges/award.ts';
import { readBadgeData } from '../credit/badges/badgeData.ts';
import { listRecipients } from '../credit/badges/recipients.ts';
import { rulesFile } from '../credit/badges/rule.ts';
import { listContributions } from '../credit/contributions.ts';
import { isPublic } from '../credit/standing.ts';
import { buildTeam } from '../hub/team.ts';
import { pluralize } from '../shared/plural.ts';
import { createLook, exitCodes, type Io, toLine } from './io.ts';
import { loadContent } from './load.ts';

/** `trowel badges check`: prints what is wrong with the rules, and who has which badge. Returns 1 when something is wrong. */
export async function checkBadges({ content: folder }: { readonly content?: string }, io: Io): Promise<number> {
  const { hub, root } = await loadContent({ content: folder }, io);
  const { paint, wrap } = await createLook(io);
  const { rules, revoked, problems } = readBadgeData(root);
  const { questions } = buildTeam(readTeamData(root), hub);
  const recipients = listRecipients(hub.entries);
  const awards = findAwards(rules, recipients, listContributions({ hub, questions }));
  const gone = new Set(revoked.map(({ credential }) => credential));
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  const lines = [
    ...problems.map((problem) => toLine(formatProblem(problem)).replace(' error: ', ` ${paint('red', 'error')}: `)),
    ...rules.flatMap((rule) => {
      const those = awards.filter((award) => award.rule === rule.id);
      return [
        `${paint('bold', toLine(rule.name))} (${rule.id})`,
        ...(those.length === 0 ? ['  Nobody has it yet.'] : []),
        ...those.map((award) => {
          const hash = toCredentialHash(award);
          const name = toLine(titles.get(award.person) ?? award.person);
          return `  ${award.on}  ${name}, ${hash}${gone.has(hash) ? `, ${paint('yellow', 'revoked')}` : ''}`;
        }),
      ];
    }),
  ];
  const people = hub.entries.filter((entry) => entry.kind === 'person');
  const asked = people.filter(isPublic).length;
  const sum =
    rules.length + problems.length === 0
      ? `There are no rules: write them into ${rulesFile}.`
      : `${pluralize(rules.length, 'rule')}, ${pluralize(problems.length, 'error')}. ${asked} of ${people.length} people said \`credit: public\` on their page; only they have badges.`;
  io.stdout.write(`${[...lines, sum].map((line) => wrap(line, '  ')).join('\n')}\n`);
  return problems.length > 0 ? exitCodes.problems : exitCodes.ok;
}
