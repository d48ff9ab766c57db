import { quoteName } from '../quote.ts';
import { type Concept, conceptNames } from './concepts.ts';
import type { Effects, Meant } from './effects.ts';
import type { Guard, Passage } from './guards.ts';
import type { Quantity } from './quantities.ts';
import type { Telling } from './terms.ts';

/** Something in a change that a passage speaks of. */
export interface Evidence {
  readonly weight: number;
  /** A sentence. */
  readonly says: string;
}

/** The passage of a page that a change touches most, with the evidence. */
export interface Finding {
  readonly passage: Passage;
  readonly evidence: readonly Evidence[];
  readonly score: number;
}

/** How much each sort of evidence weighs. An alarm needs some 3.5: two strong ones, or one and its surroundings. */
const weights = {
  name: 2.4,
  duration: 2.4,
  number: 1.3,
  goneTerm: 0.36,
  addedTerm: 0.16,
  movedTerm: 0.3,
  topicTerm: 0.16,
  mostTopic: 1.6,
  goneConcept: 1,
  addedConcept: { warning: 1.8, rule: 1.2, story: 0.9 },
} as const;
const roles = { warning: 1.25, rule: 1.1, story: 0.85 } as const;
/** Concepts that say how something is changed, and nothing alone. */
const manners: readonly Concept[] = ['raise', 'lower', 'order'];

/** Finds the passage of a page that a change touches most. */
export function findTouched(effects: Effects, guard: Guard, telling: Telling): Finding | undefined {
  let best: Finding | undefined;
  for (const passage of guard.passages) {
    const finding = weighPassage(effects, passage, guard, telling);
    if (finding.score > (best?.score ?? 0)) best = finding;
  }
  return best;
}

function weighPassage(effects: Effects, passage: Passage, { about }: Guard, telling: Telling): Finding {
  const { gone, added, moved } = effects;
  const evidence: Evidence[] = [];
  const push = (weight: number, says: string) => {
    if (weight > 0) evidence.push({ weight, says });
  };
  const goneNames = [...gone.names].filter(([key]) => passage.names.has(key)).map(([, written]) => written);
  if (goneNames.length > 0)
    push(
      weights.name * Math.min(2, goneNames.length),
      `takes away or changes ${list(goneNames)}, which the page names`,
    );
  const goneNumbers = weighNumbers(gone.quantities, passage);
  push(goneNumbers.weight, `changes ${list(goneNumbers.written)}, which the page names`);
  const goneTerms = weighTerms(gone.terms, { passage, about, telling, factor: weights.goneTerm });
  push(goneTerms.weight, `takes away or changes what the page speaks of: ${list(goneTerms.written)}`);
  const goneConcepts = sharedConcepts(gone.concepts, passage).filter((concept) => !manners.includes(concept));
  push(
    weights.goneConcept * Math.min(2, goneConcepts.length),
    `takes away or changes ${describeConcepts(goneConcepts)}, as the page does in its words`,
  );

  const addedNames = [...added.names]
    .filter(([key]) => passage.names.has(key) && !gone.names.has(key))
    .map(([, written]) => written);
  const brings = passage.role === 'warning' ? weights.name : weights.name / 3;
  push(brings * Math.min(1, addedNames.length), `brings ${list(addedNames)}, which the page names`);
  const addedNumbers = weighNumbers(added.quantities, passage);
  push(
    addedNumbers.weight * (passage.role === 'rule' ? 0.5 : 0.9),
    `brings ${list(addedNumbers.written)}, which the page names`,
  );
  const addedConcepts = sharedConcepts(added.concepts, passage);
  const strong = addedConcepts.filter((concept) => !manners.includes(concept));
  const manner = addedConcepts.filter((concept) => manners.includes(concept));
  push(
    weights.addedConcept[passage.role] * Math.min(2, strong.length) + 0.5 * manner.length,
    `brings ${describeConcepts(addedConcepts)}, of which the page speaks (${list(addedConcepts.flatMap((concept) => passage.concepts.get(concept)?.slice(0, 1) ?? []))})`,
  );
  const movedTerms = weighTerms(moved, { passage, about, telling, factor: weights.movedTerm });
  if (passage.concepts.has('order') && movedTerms.weight > 0)
    push(
      weights.addedConcept[passage.role] + movedTerms.weight,
      `changes what comes first: ${list(movedTerms.written)}`,
    );
  // Words around and words that are new are no evidence alone.
  if (evidence.length > 0) {
    const addedTerms = weighTerms(added.terms, { passage, about, telling, factor: weights.addedTerm });
    push(addedTerms.weight, `brings ${list(addedTerms.written)}`);
    const topic = [...effects.topic].filter(
      (term) => passage.terms.has(term) && !gone.terms.has(term) && !added.terms.has(term),
    );
    const weight = Math.min(weights.mostTopic, topic.reduce((sum, term) => sum + telling(term), 0) * weights.topicTerm);
    push(weight, `is about ${list(topic)}, as the page is`);
  }
  const sum = evidence.reduce((all, one) => all + one.weight, 0);
  return {
    passage,
    evidence: evidence.sort((a, b) => b.weight - a.weight),
    score: sum * roles[passage.role],
  };
}

function sharedConcepts(concepts: ReadonlyMap<Concept, unknown>, passage: Passage): readonly Concept[] {
  return [...concepts.keys()].filter((concept) => passage.concepts.has(concept));
}

function describeConcepts(concepts: readonly Concept[]): string {
  return concepts.map((concept) => conceptNames[concept]).join(' and ');
}

interface TermInput {
  readonly passage: Passage;
  readonly about: ReadonlySet<string>;
  readonly telling: Telling;
  readonly factor: number;
}

/** Weighs the terms that a passage shares. Those of the page's title and summary count a little anywhere. */
function weighTerms(terms: ReadonlyMap<string, Meant>, { passage, about, telling, factor }: TermInput) {
  const shared = [...terms].flatMap(([term, { written, weight }]) => {
    const where = passage.terms.has(term) ? 1 : about.has(term) ? 0.6 : 0;
    return where === 0 ? [] : [{ written, weight: where * weight * factor * telling(term) }];
  });
  const sorted = shared.sort((a, b) => b.weight - a.weight).slice(0, 6);
  return { weight: sorted.reduce((sum, one) => sum + one.weight, 0), written: sorted.map(({ written }) => written) };
}

/** Weighs quantities: the strongest counts, and others add little. */
function weighNumbers(quantities: readonly Quantity[], passage: Passage) {
  const shared = quantities.filter(({ key }) => passage.quantities.has(key));
  const isStrong = shared.some(({ key }) => !key.startsWith('n:'));
  const isTwoDigits = shared.some(({ key }) => key.length > 3);
  const weight =
    shared.length === 0 ? 0 : isStrong ? weights.duration : isTwoDigits ? weights.number : weights.number / 2;
  return { weight, written: [...new Set(shared.map(({ written }) => written))] };
}

function list(written: readonly string[]): string {
  return [...new Set(written)].slice(0, 4).map(quoteName).join(', ');
}
