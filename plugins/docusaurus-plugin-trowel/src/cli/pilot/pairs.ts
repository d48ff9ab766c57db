import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { findLeftOutReason } from '../../mentoring/pairing/leftOut.ts';
import { matchWishes } from '../../mentoring/pairing/match.ts';
import type { PairingWorld } from '../../mentoring/pairing/pairingWorld.ts';
import { type ProposedPair, toValue } from '../../mentoring/pairing/proposedPair.ts';
import { pilotPairs } from '../../mentoring/pilot/pilotPlan.ts';
import { engagementDefaults } from '../../shared/engagementDefaults.ts';
import { nameOfId } from '../../shared/name.ts';
import { pluralize } from '../../shared/plural.ts';
import { toLine, UsageError } from '../io.ts';
import { type PlannedPair, toPlannedPair } from '../match/drafts.ts';
import { describeLeftOut } from '../match/words.ts';
import type { FoundPage } from '../pageFinder.ts';

/** Reads a pair as `mentor:mentee`, with commas between several mentees. Throws a `UsageError` for what is no pair. */
export function readPair(written: string, find: (name: string) => FoundPage): PlannedPair {
  const [mentorName = '', menteeNames = '', ...rest] = written.split(':').map((part) => part.trim());
  const names = menteeNames.split(',').flatMap((name) => name.trim() || []);
  if (mentorName === '' || names.length === 0 || rest.length > 0)
    throw new UsageError(
      `\`--pair\` is \`${toLine(written)}\`; expected mentor and mentee: --pair tiago-marques:beatriz-nunes. Nothing was written.`,
    );
  const findPerson = (name: string): HubEntry => {
    const found = find(name);
    if ('fault' in found) throw refuse(written, found.fault);
    return found.entry;
  };
  const mentor = findPerson(mentorName);
  const mentees = names.map(findPerson);
  if (new Set(mentees).size < mentees.length) throw refuse(written, 'it names somebody twice; take one out.');
  for (const mentee of mentees) {
    if (mentee === mentor)
      throw refuse(written, `${toLine(mentor.title)} cannot be their own mentor; name somebody else.`);
    if (isManager(mentor, mentee) || isManager(mentee, mentor))
      throw refuse(written, 'one of them is the manager of the other; name somebody else.');
  }
  const { teaches = [] } = mentor.fields as KindFields<'person'>;
  const wanted = mentees.flatMap(({ fields }) => (fields as KindFields<'person'>).learns ?? []);
  const form = mentees.length > 1 ? ('group' as const) : ('one-to-one' as const);
  return {
    mentor: toPerson(mentor),
    mentees: mentees.map(toPerson),
    form,
    skills: teaches.filter((skill) => wanted.includes(skill)),
    hours: engagementDefaults.hours[form],
  };
}

/** Throws a `UsageError` when somebody is with the same mentor in two pairs. */
export function checkRepeated(pairs: readonly PlannedPair[]): void {
  const seen = new Set<string>();
  for (const { mentor, mentees } of pairs)
    for (const mentee of mentees) {
      const pair = `${mentor.name}:${mentee.name}`;
      if (seen.has(pair)) throw refuse(pair, 'it is given twice; name another pair.');
      seen.add(pair);
    }
}

/** Says of each pair why it may not work: what `trowel match` would leave it out for. */
export function findDoubts(pairs: readonly PlannedPair[], world: PairingWorld): string[] {
  const people = new Map(world.people.map((person) => [nameOfId(person.id), person]));
  return pairs.flatMap((pair) =>
    pair.mentees.flatMap(({ name }) => {
      const [mentor, mentee] = [people.get(pair.mentor.name), people.get(name)];
      const reason = mentor && mentee && findLeftOutReason(mentor, mentee, world);
      return mentor && mentee && reason ? [describeLeftOut({ mentor, skills: [], reason }, mentee)] : [];
    }),
  );
}

/** Takes of the pairs that `trowel match` proposes those that are worth most, six at most: whoever gets their first wish comes first. */
export function proposePairs(world: PairingWorld): PlannedPair[] {
  const worth = ({ mentees }: ProposedPair) => Math.max(...mentees.map(({ fit }) => toValue(fit)));
  return [...matchWishes(world).pairs]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, pilotPairs.to)
    .map(toPlannedPair);
}

/** Throws a `UsageError` for too few pairs or too many. */
export function checkPairCount(pairs: readonly PlannedPair[], isProposed: boolean): void {
  const { from, to } = pilotPairs;
  if (pairs.length >= from && pairs.length <= to) return;
  const what = isProposed
    ? `The open wishes give ${pluralize(pairs.length, 'pair')}; name them yourself: --pair mentor:mentee, ${from} to ${to} times.`
    : `${pluralize(pairs.length, 'pair')}: a pilot has ${from} to ${to}. With fewer, one that stops decides for all; with more, you cannot talk to everybody.`;
  throw new UsageError(`${what} Nothing was written.`);
}

function refuse(pair: string, why: string): UsageError {
  return new UsageError(`\`--pair ${toLine(pair)}\`: ${why} Nothing was written.`);
}

function isManager(one: HubEntry, other: HubEntry): boolean {
  return other.peopleIds.manager?.[0] === one.id;
}

function toPerson({ id, title }: HubEntry): PlannedPair['mentor'] {
  return { name: nameOfId(id), title };
}
