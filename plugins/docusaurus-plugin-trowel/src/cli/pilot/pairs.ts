import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { usualCost } from '../../mentoring/capacity.ts';
import type { MentoringForm } from '../../mentoring/engagement.ts';
import { matchWishes } from '../../mentoring/match.ts';
import { createPairingWorld } from '../../mentoring/pairingWorld.ts';
import { pilotPairs } from '../../mentoring/pilotPlan.ts';
import type { PairingSpan } from '../../mentoring/ranking.ts';
import { nameOfId } from '../../shared/name.ts';
import { pluralize } from '../../shared/plural.ts';
import { toLine, UsageError } from '../io.ts';
import type { FoundPage } from '../pageFinder.ts';

/** A pair of a pilot that is being set up. */
export interface NewPair {
  readonly mentor: PairPerson;
  readonly mentees: readonly PairPerson[];
  readonly form: MentoringForm;
  readonly skills: readonly string[];
  readonly hours: number;
}

interface PairPerson {
  /** The name of their page. */
  readonly name: string;
  readonly title: string;
}

/** Reads pairs as `mentor:mentee`, with commas between several mentees. Throws a `UsageError` for what is no pair. */
export function readPairs(written: readonly string[], find: (name: string) => FoundPage): NewPair[] {
  const findPerson = (name: string, pair: string): HubEntry => {
    const found = find(name);
    if ('fault' in found) throw new UsageError(`\`--pair ${toLine(pair)}\`: ${found.fault} Nothing was written.`);
    return found.entry;
  };
  return written.map((pair) => {
    const [mentorName = '', menteeNames = '', ...rest] = pair.split(':').map((part) => part.trim());
    const names = menteeNames.split(',').flatMap((name) => name.trim() || []);
    if (mentorName === '' || names.length === 0 || rest.length > 0)
      throw new UsageError(
        `\`--pair\` is \`${toLine(pair)}\`; expected mentor and mentee: --pair tiago-marques:beatriz-nunes. Nothing was written.`,
      );
    const mentor = findPerson(mentorName, pair);
    const mentees = names.map((name) => findPerson(name, pair));
    const refuse = (why: string): never => {
      throw new UsageError(`\`--pair ${toLine(pair)}\`: ${why} Nothing was written.`);
    };
    for (const mentee of mentees) {
      if (mentee === mentor) refuse(`${toLine(mentor.title)} cannot be their own mentor; name somebody else.`);
      if (isManager(mentor, mentee) || isManager(mentee, mentor))
        refuse('one of them is the manager of the other; name somebody else.');
    }
    const { teaches = [] } = mentor.fields as KindFields<'person'>;
    const wanted = mentees.flatMap(({ fields }) => (fields as KindFields<'person'>).learns ?? []);
    const form = mentees.length > 1 ? ('group' as const) : ('one-to-one' as const);
    return {
      mentor: toPerson(mentor),
      mentees: mentees.map(toPerson),
      form,
      skills: teaches.filter((skill) => wanted.includes(skill)),
      hours: usualCost[form],
    };
  });
}

/** Takes the pairs that `trowel match` proposes, six at most. */
export function proposePairs(entries: readonly HubEntry[], span: PairingSpan): NewPair[] {
  return matchWishes(createPairingWorld(entries, span))
    .pairs.slice(0, pilotPairs.to)
    .map(({ mentor, mentees, form, skills, hours }) => ({
      mentor: { name: nameOfId(mentor.id), title: mentor.name },
      mentees: mentees.map(({ mentee }) => ({ name: nameOfId(mentee.id), title: mentee.name })),
      form,
      skills,
      hours,
    }));
}

/** Throws a `UsageError` for too few pairs or too many. */
export function checkPairCount(pairs: readonly NewPair[], isProposed: boolean): void {
  const { from, to } = pilotPairs;
  if (pairs.length >= from && pairs.length <= to) return;
  const what = isProposed
    ? `The open wishes give ${pluralize(pairs.length, 'pair')}; name them yourself: --pair mentor:mentee, ${from} to ${to} times.`
    : `${pluralize(pairs.length, 'pair')}: a pilot has ${from} to ${to}. With fewer, one that stops decides for all; with more, you cannot talk to everybody.`;
  throw new UsageError(`${what} Nothing was written.`);
}

function isManager(one: HubEntry, other: HubEntry): boolean {
  return other.peopleIds.manager?.[0] === one.id;
}

function toPerson({ id, title }: HubEntry): PairPerson {
  return { name: nameOfId(id), title };
}
