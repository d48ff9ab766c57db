import path from 'node:path';
import type { MentoringForm } from '../../mentoring/engagement/engagement.ts';
import { groupBy } from '../../shared/collections.ts';
import { hoursText, toTenths } from '../../shared/hoursText.ts';
import { pluralize } from '../../shared/plural.ts';
import { type Look, toLine } from '../io.ts';
import type { MatchJson } from '../shapes/match.ts';
import { formWords, listWords } from './words.ts';

interface TextInput extends Look {
  readonly folder: string;
  /** Whether drafts were to be written. */
  readonly write: boolean;
}

/** Writes what `trowel match` prints: over-full mentors, the ranking of a person, the pairs, and the wishes that stay open. */
export function toText(report: MatchJson, input: TextInput): string {
  const { pairs, unmet, overfull, ranking, start, end } = report;
  const wishes = pairs.flatMap(({ mentees }) => mentees.flatMap(({ skills }) => skills)).length;
  const blocks = [
    toOverfull(overfull, input),
    ranking ? toRanking(ranking, input) : '',
    toPairs(report, input),
    toUnmet(unmet, input),
    wishes + unmet.length === 0
      ? ranking
        ? `${toLine(ranking.name)} has no open wish. A wish is a skill in \`learns\` of their page.`
        : 'No wish is open. A wish is a skill in `learns` of a person’s page that no engagement is about.'
      : `${wishes} of ${countWishes(wishes + unmet.length)} met by ${pluralize(pairs.length, 'pair')}, from ${start} to ${end}.`,
    toNext(report, input),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function toOverfull(overfull: MatchJson['overfull'], { paint, wrap }: TextInput): string {
  if (overfull.length === 0) return '';
  return [
    paint(['bold', 'red'], 'Too full'),
    ...overfull.map(({ name, used, has }) =>
      wrap(
        `  ${toLine(name)} mentors ${hoursText(used)} h a week and has ${hoursText(has)}: agree what ends or waits.`,
        '    ',
      ),
    ),
  ].join('\n');
}

function toRanking({ name, candidates, leftOut }: NonNullable<MatchJson['ranking']>, { paint, wrap }: TextInput) {
  const rows = candidates.map((one, at) =>
    wrap(`  ${at + 1}. ${paint('cyan', toLine(one.name))} ${toLine(one.because)}`, '     '),
  );
  const others = leftOut.map(({ message, skills }) =>
    wrap(`  ${toLine(message)} (${toLine(listWords(skills))})`, '    '),
  );
  return [
    ...(rows.length > 0 ? [paint('bold', `Who could mentor ${toLine(name)}, the best first`), ...rows] : []),
    ...(others.length > 0 ? [paint('bold', 'Left out'), ...others] : []),
  ].join('\n');
}

function toPairs({ pairs }: MatchJson, { paint, wrap, folder }: TextInput): string {
  if (pairs.length === 0) return '';
  return [
    paint('bold', 'Pairs'),
    ...pairs.flatMap(({ mentor, mentees, form, skills, sharedHours, hours, file }) => {
      const names = listWords(mentees.map(({ name }) => toLine(name)));
      const about = `${toLine(listWords(skills))} (${formWords(form as MentoringForm)}, ${hoursText(hours)} h a week)`;
      const because =
        mentees.length === 1 ? (mentees[0]?.because ?? '') : `${toTenths(sharedHours)} hours a week shared by all`;
      return [
        wrap(`  ${paint('cyan', `${toLine(mentor.name)} → ${names}`)}: ${about}`, '    '),
        wrap(`    ${toLine(because)}`, '    '),
        ...(file === null ? [] : [`    ${toLine(folder === '' ? file : path.posix.join(folder, file))}`]),
      ];
    }),
  ].join('\n');
}

function toUnmet(unmet: MatchJson['unmet'], { paint, wrap }: TextInput): string {
  if (unmet.length === 0) return '';
  const byPerson = [...groupBy(unmet, ({ id }) => id).values()];
  return [
    paint('bold', 'Wishes that stay open'),
    ...byPerson.flatMap((wishes) => [
      `  ${toLine(wishes[0]?.name ?? '')}`,
      ...wishes.map(({ skill, message }) => wrap(`    ${toLine(skill)}: ${toLine(message)}`, '      ')),
    ]),
  ].join('\n');
}

function toNext({ pairs }: MatchJson, { write, paint }: TextInput): string {
  if (pairs.length === 0) return '';
  if (!write) return paint('dim', 'Nothing is written. To write the pairs as drafts: trowel match --write');
  return 'Next: ask both, write the goal together, then take `draft` out of the page.';
}

function countWishes(count: number): string {
  return count === 1 ? '1 open wish' : `${count} open wishes`;
}
