import { quoteName } from '../../shared/quote.ts';
import type { Effects, Meant } from './effects.ts';
import type { Passage } from './guards.ts';
import { type Notion, notionNames } from './notions.ts';
import type { Quantity } from './quantities.ts';
import type { Telling } from './terms.ts';

/** Something in a change that a passage speaks of. */
export interface Evidence {
  readonly weight: number;
  /** A sentence. */
  readonly says: string;
}

/** How much each sort of evidence weighs. An alarm needs some 3.5: two strong ones, or one and its surroundings. */
export const weights = {
  name: 2.4,
  duration: 3,
  unit: 1.2,
  number: 1.3,
  goneTerm: 0.36,
  forbiddenTerm: 0.45,
  movedTerm: 0.3,
  nearTerm: 0.26,
  mostNear: 2,
  topicTerm: 0.12,
  mostTopic: 1,
  goneNotion: { essence: 2, warning: 1, rule: 1, story: 1 },
  title: 2.5,
  setting: 4.5,
  keptNotion: 0.7,
  manner: 0.5,
  /** The words of a plan are few, and all are meant. */
  plan: 1.25,
  addedNotion: { essence: 1.2, warning: 1.8, rule: 1.2, story: 0.9 },
  opposed: { essence: 3.2, warning: 1.8, rule: 1.5, story: 0.9 },
  /** What is near adds at most so many times what is evidence by itself. */
  mostNearOfMain: 1.5,
} as const;
/** The most terms of one side that count: a long change has words of everything. */
const mostTerms = 6;
export const roles = { essence: 1.1, warning: 1.25, rule: 1.1, story: 0.85 } as const;

/** What one passage is weighed with. */
export interface Weighing {
  readonly effects: Effects;
  readonly passage: Passage;
  readonly about: ReadonlySet<string>;
  readonly telling: Telling;
  /** The words of a plan are few, and all are meant. */
  readonly factor: number;
}

/** Evidence, with the terms that it counted. */
export interface Weighed {
  readonly evidence: readonly Evidence[];
  readonly terms: readonly string[];
}

export function sharedNotions(notions: ReadonlyMap<Notion, unknown>, passage: Passage): readonly Notion[] {
  return [...notions.keys()].filter((notion) => passage.notions.has(notion));
}

export function describeNotions(notions: readonly Notion[]): string {
  return notions.map((notion) => notionNames[notion]).join(' and ');
}

/** Weighs the terms that a passage shares. Those of the page's title and summary count a little anywhere. */
export function weighTerms(
  terms: ReadonlyMap<string, Meant>,
  factor: number,
  { passage, about, telling }: Pick<Weighing, 'passage' | 'about' | 'telling'>,
): { readonly weight: number; readonly written: readonly string[]; readonly terms: readonly string[] } {
  const shared = [...terms].flatMap(([term, { written, weight }]) => {
    const where = passage.terms.has(term) ? 1 : about.has(term) ? 0.6 : 0;
    return where === 0 ? [] : [{ term, written, weight: where * weight * factor * telling(term) }];
  });
  const sorted = shared.sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
  return {
    weight: sorted.reduce((sum, one) => sum + one.weight, 0),
    written: sorted.map((one) => one.written),
    terms: sorted.map(({ term }) => term),
  };
}

/** A second, a minute, an hour, a day, a week: in so many texts that they say little. */
const units: ReadonlySet<string> = new Set(['t:1', 't:60', 't:3600', 't:86400', 't:604800']);

/** Weighs quantities: the strongest counts, and others add little. */
export function weighNumbers(quantities: readonly Quantity[], passage: Passage) {
  const shared = quantities.filter(({ key }) => passage.quantities.has(key));
  const isStrong = shared.some(({ key }) => !key.startsWith('n:') && !units.has(key));
  const isUnit = shared.some(({ key }) => units.has(key));
  const isTwoDigits = shared.some(({ key }) => key.length > 3);
  const weight =
    shared.length === 0
      ? 0
      : isStrong
        ? weights.duration
        : isUnit
          ? weights.unit
          : isTwoDigits
            ? weights.number
            : weights.number / 2;
  return { weight, written: [...new Set(shared.map(({ written }) => written))] };
}

export function list(written: readonly string[]): string {
  return [...new Set(written)].slice(0, 4).map(quoteName).join(', ');
}
