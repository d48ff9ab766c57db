import type { Overfull } from '../../mentoring/capacity/overfull.ts';
import type { LeftOut } from '../../mentoring/pairing/leftOut.ts';
import type { Matching } from '../../mentoring/pairing/match.ts';
import type { UnmetWish } from '../../mentoring/pairing/matchUnmet.ts';
import type { PairingPerson } from '../../mentoring/pairing/pairingPerson.ts';
import type { Ranking } from '../../mentoring/pairing/ranking.ts';
import { toTenths } from '../../shared/hoursText.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import type { MatchJson } from '../shapes/match.ts';
import { describeCandidate, describeLeftOut, describeUnmet } from './words.ts';

interface ReportInput {
  readonly span: PairingSpan;
  /** The drafts that were written, one for each pair; none when nothing was to be written. */
  readonly files: readonly string[];
  readonly overfull: readonly Overfull[];
  readonly people: readonly PairingPerson[];
  /** Of the person who was asked about. */
  readonly ranking?: Ranking;
}

/** Makes what `trowel match --json` prints. */
export function toMatchJson(
  { pairs, unmet }: Matching,
  { span, files, overfull, people, ranking }: ReportInput,
): MatchJson {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    version: 1,
    ...span,
    pairs: pairs.map(({ mentor, mentees, form, skills, sharedHours, hours }, at) => ({
      mentor: toPerson(mentor),
      mentees: mentees.map(({ mentee, fit }) => ({
        ...toPerson(mentee),
        skills: [...fit.skills],
        because: describeCandidate(fit),
      })),
      form,
      skills: [...skills],
      sharedHours: toTenths(sharedHours),
      hours,
      file: files[at] ?? null,
    })),
    unmet: unmet.map(toUnmet),
    overfull: overfull.map(({ person, used, has }) => ({ id: person, name: names.get(person) ?? person, used, has })),
    ranking: ranking ? toRanking(ranking) : null,
  };
}

function toPerson({ id, name }: PairingPerson): { id: string; name: string } {
  return { id, name };
}

function toUnmet(wish: UnmetWish): MatchJson['unmet'][number] {
  const { person, skill, reason } = wish;
  const teachers = reason.type === 'left-out' ? reason.teachers.map((one) => toLeftOut(one, person)) : [];
  return { ...toPerson(person), skill, reason: reason.type, teachers, message: describeUnmet(wish) };
}

function toLeftOut(one: LeftOut, mentee: PairingPerson): MatchJson['unmet'][number]['teachers'][number] {
  const { mentor, skills, reason } = one;
  return {
    ...toPerson(mentor),
    skills: [...skills],
    reason: reason.type,
    until: 'until' in reason ? (reason.until ?? null) : null,
    message: `${describeLeftOut(one, mentee)}.`,
  };
}

function toRanking({ person, skills, candidates, leftOut }: Ranking): NonNullable<MatchJson['ranking']> {
  return {
    ...toPerson(person),
    wishes: [...skills],
    candidates: candidates.map((candidate) => ({
      ...toPerson(candidate.mentor),
      skills: [...candidate.skills],
      form: candidate.forms[0] ?? 'one-to-one',
      sharedHours: toTenths(candidate.sharedHours),
      freeHours: toTenths(candidate.freeHours),
      because: describeCandidate(candidate),
    })),
    leftOut: leftOut.map((one) => toLeftOut(one, person)),
  };
}
