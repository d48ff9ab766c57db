import { formatProblem, type Problem } from '../content/problem.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { findAwards } from '../credit/badges/award.ts';
import { readBadgeData } from '../credit/badges/badgeData.ts';
import { indexSite } from '../credit/badges/files.ts';
import { findOutOfReach } from '../credit/badges/outOfReach.ts';
import { listRecipients } from '../credit/badges/recipients.ts';
import { revocationsFile } from '../credit/badges/revocations.ts';
import { rulesFile } from '../credit/badges/rule.ts';
import { readSecrets } from '../credit/badges/secrets.ts';
import { findCollisions } from '../credit/badges/statusList.ts';
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
  const { rules, revoked, indexes, problems: ofFiles } = readBadgeData(root);
  const { questions } = buildTeam(readTeamData(root), hub);
  const recipients = listRecipients(hub.entries);
  const contributions = listContributions({ hub, questions });
  const awards = findAwards(rules, recipients, contributions, io.today);
  // Where the key and the salt are not at hand, nobody knows the names of credentials.
  const found = readSecrets(io.env, []);
  const names = found.type === 'secrets' ? found.secrets.names : undefined;
  const ofIndexes = names ? findCollisions(indexSite({ awards, revoked, indexes }, names), { revoked }, names) : [];
  const problems: readonly Problem[] = [
    ...ofFiles,
    ...ofIndexes.map(
      ({ message }): Problem => ({ code: 'broken-data', severity: 'error', message, source: revocationsFile }),
    ),
  ];
  const gone = new Set(revoked.map(({ credential }) => credential));
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  const lines = [
    ...problems.map((problem) => toLine(formatProblem(problem)).replace(' error: ', ` ${paint('red', 'error')}: `)),
    ...rules.flatMap((rule) => {
      const those = awards.filter((award) => award.rule === rule.id);
      return [
        `${paint('bold', toLine(rule.name))} (${rule.id})`,
        ...(those.length === 0 ? ['  Nobody has it yet.'] : []),
        ...findOutOfReach(rule, contributions, io.today).map(
          ({ fact, asked, has }) =>
            `  ${paint('yellow', 'Out of reach')}: \`${fact}\` asks for ${asked}, and everybody together has ${has}; ask for less in ${rulesFile}:${rule.at.line}.`,
        ),
        ...those.map((award) => {
          const person = toLine(titles.get(award.person) ?? award.person);
          const name = names?.nameOf(award);
          const isGone = name !== undefined && gone.has(name);
          const credential = name === undefined ? '' : `, ${name}`;
          return `  ${award.on}  ${person}${credential}${isGone ? `, ${paint('yellow', 'revoked')}` : ''}`;
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
