import type { Effects } from './effects.ts';
import type { Guard, Passage } from './guards.ts';
import { manners, opposites } from './notions.ts';
import { isSameSetting } from './settings.ts';
import type { Telling } from './terms.ts';
import {
  describeNotions,
  type Evidence,
  list,
  roles,
  sharedNotions,
  type Weighed,
  type Weighing,
  weighNumbers,
  weighTerms,
  weights,
} from './weights.ts';

/** The passage of a page that a change touches most, with the evidence. */
export interface Finding {
  readonly passage: Passage;
  readonly evidence: readonly Evidence[];
  readonly score: number;
  /** The landmine or pitfall of the page that it touches most: what its author has marked says best what breaks. */
  readonly warning?: Passage;
}

/** How much a plan says beside a diff, and by how much it can exceed what the diff shows: a plan alone proves little. */
const besideDiff = 0.5;
const mostSaid = 1.2;

/** A marked warning is told in place of another passage that is touched more, if it is touched so much, too. */
const leastOfBest = 0.5;

/** Finds the passage of a page that a change touches most, by what a diff shows, what a plan says, or both. */
export function findTouched(effects: readonly Effects[], guard: Guard, telling: Telling): Finding | undefined {
  let best: Finding | undefined;
  let block: Finding | undefined;
  for (const passage of guard.passages) {
    const [first, second] = effects.map((one) => weighPassage(one, passage, guard, telling));
    const joined = first && second ? joinFindings(first, second) : first;
    const finding = joined && withSetting(withTitle(joined, effects, telling), effects);
    if (finding && finding.score > (best?.score ?? 0)) best = finding;
    if (finding?.passage.isBlock && finding.score > (block?.score ?? 0)) block = finding;
  }
  return best && block && block.score >= best.score * leastOfBest ? { ...best, warning: block.passage } : best;
}

/** Adds how much of a landmine's title the change does, by what it takes away and brings. One word of a title is chance. */
function withTitle(finding: Finding, effects: readonly Effects[], telling: Telling): Finding {
  const { titleTerms, role } = finding.passage;
  const shared = titleTerms.flatMap((term) => {
    const meant = effects.flatMap(({ gone, added }) => gone.terms.get(term) ?? added.terms.get(term) ?? [])[0];
    return meant === undefined ? [] : [{ term, written: meant.written }];
  });
  if (shared.length < 2) return finding;
  const sumOf = (terms: readonly string[]) => terms.reduce((sum, term) => sum + telling(term), 0);
  const share = sumOf(shared.map(({ term }) => term)) / sumOf(titleTerms);
  const weight = weights.title * share;
  const says = `does what the warning is called after: ${list(shared.map(({ written }) => written))}`;
  return {
    ...finding,
    evidence: [...finding.evidence, { weight, says }].sort((a, b) => b.weight - a.weight),
    score: finding.score + weight * roles[role],
  };
}

/** Adds that the change gives a name the very value that a landmine's title warns of: `workers = 4`. */
function withSetting(finding: Finding, effects: readonly Effects[]): Finding {
  const { warned, role } = finding.passage;
  const set = effects.flatMap(({ sets }) => sets).find((one) => warned.some((other) => isSameSetting(one, other)));
  if (!set) return finding;
  const weight = weights.setting;
  const evidence = { weight, says: `sets ${list([set.written])}, which the warning is called after` };
  return { ...finding, evidence: [evidence, ...finding.evidence], score: finding.score + weight * roles[role] };
}

function joinFindings(shown: Finding, said: Finding): Finding {
  const more = Math.min(said.score * besideDiff, shown.score + mostSaid);
  const evidence = [...shown.evidence, ...said.evidence].sort((a, b) => b.weight - a.weight);
  return { passage: shown.passage, evidence, score: shown.score + more };
}

function weighPassage(effects: Effects, passage: Passage, { about }: Guard, telling: Telling): Finding {
  const weighing = { effects, passage, about, telling, factor: effects.isShown ? 1 : weights.plan };
  const found = [weighGone(weighing), weighAdded(weighing), weighMoved(weighing)];
  const main = found.flatMap(({ evidence }) => evidence).filter(({ weight }) => weight > 0);
  const counted = new Set(found.flatMap(({ terms }) => terms));
  // What is near is no evidence alone.
  const near = main.length === 0 ? [] : weighNear(weighing, counted).filter(({ weight }) => weight > 0);
  const evidence = [...main, ...near].sort((a, b) => b.weight - a.weight);
  const own = addUp(main);
  const sum = own + Math.min(own * weights.mostNearOfMain, addUp(near));
  return { passage, evidence, score: sum * roles[passage.role] };
}

function addUp(evidence: readonly Evidence[]): number {
  return evidence.reduce((all, { weight }) => all + weight, 0);
}

/** Weighs what the change takes away, or changes, and the passage names. */
function weighGone(weighing: Weighing): Weighed {
  const { effects, passage, factor } = weighing;
  const { gone } = effects;
  const names = [...gone.names].flatMap(([key, written]) => (passage.names.has(key) ? [written] : []));
  const numbers = weighNumbers(gone.quantities, passage);
  const terms = weighTerms(gone.terms, weights.goneTerm * factor, weighing);
  const notions = sharedNotions(gone.notions, passage).filter((notion) => !manners.includes(notion));
  return {
    terms: terms.terms,
    evidence: [
      {
        weight: weights.name * Math.min(2, names.length),
        says: `takes away or changes ${list(names)}, which the page names`,
      },
      { weight: numbers.weight, says: `changes ${list(numbers.written)}, which the page names` },
      { weight: terms.weight, says: `takes away or changes what the page speaks of: ${list(terms.written)}` },
      {
        weight: weights.goneNotion[passage.role] * Math.min(2, notions.length),
        says: `takes away or changes ${describeNotions(notions)}, of which the page speaks`,
      },
    ],
  };
}

/** Weighs what the change brings, and the passage warns of or forbids. */
function weighAdded(weighing: Weighing): Weighed {
  const { effects, passage, factor } = weighing;
  const { gone, added } = effects;
  const isWarning = passage.role === 'warning';
  const names = [...added.names].flatMap(([key, written]) =>
    passage.names.has(key) && !gone.names.has(key) ? [written] : [],
  );
  // What a plan changes stands on both sides: `raise 8 to 30`. It counts once.
  const before = new Set(gone.quantities.map(({ key }) => key));
  const numbers = weighNumbers(
    added.quantities.filter(({ key }) => !before.has(key)),
    passage,
  );
  const forbidden = new Map([...added.terms].filter(([term]) => passage.forbidden.has(term) && !gone.terms.has(term)));
  const terms = weighTerms(forbidden, weights.forbiddenTerm * factor, weighing);
  const opposed = [...added.notions.keys()].flatMap((notion) => {
    const wanted = opposites[notion];
    return wanted !== undefined && passage.notions.has(wanted) ? [[notion, wanted] as const] : [];
  });
  const notions = sharedNotions(added.notions, passage).filter((one) => !opposed.some(([notion]) => notion === one));
  const strong = notions.filter((notion) => !manners.includes(notion));
  const perNotion = weights.addedNotion[passage.role];
  return {
    terms: terms.terms,
    evidence: [
      {
        weight: (isWarning ? weights.name : weights.name / 3) * Math.min(1, names.length),
        says: `brings ${list(names)}, which the page names`,
      },
      {
        weight: numbers.weight * (isWarning ? 0.9 : 0.5),
        says: `brings ${list(numbers.written)}, which the page names`,
      },
      { weight: terms.weight, says: `brings what the page says not to do: ${list(terms.written)}` },
      {
        weight: perNotion * Math.min(2, strong.length) + weights.manner * (notions.length - strong.length),
        says: `brings ${describeNotions(notions)}, of which the page speaks`,
      },
      {
        weight: weights.opposed[passage.role] * Math.min(1, opposed.length),
        says: `brings ${describeNotions(opposed.map(([one]) => one))}, where the page has ${describeNotions(opposed.map(([, other]) => other))}`,
      },
    ],
  };
}

/** Weighs what only changed its place, where the passage says what comes first. */
function weighMoved(weighing: Weighing): Weighed {
  const { effects, passage } = weighing;
  const terms = weighTerms(effects.moved, weights.movedTerm, weighing);
  if (!passage.notions.has('order') || terms.weight === 0) return { terms: [], evidence: [] };
  const weight = weights.addedNotion[passage.role] + terms.weight;
  return { terms: terms.terms, evidence: [{ weight, says: `changes what comes first: ${list(terms.written)}` }] };
}

/** Weighs what the changed lines and those around them are about. */
function weighNear({ effects, passage, telling, factor }: Weighing, counted: ReadonlySet<string>): readonly Evidence[] {
  const notions = [...effects.kept].filter((notion) => passage.notions.has(notion));
  const shared = (terms: ReadonlyMap<string, string>) =>
    [...terms].filter(([term]) => passage.terms.has(term) && !counted.has(term));
  const sumOf = (terms: readonly (readonly [string, string])[]) =>
    terms.reduce((sum, [term]) => sum + telling(term), 0);
  const written = (terms: readonly (readonly [string, string])[]) => list(terms.map(([, word]) => word));
  const near = shared(effects.near);
  const topic = shared(effects.topic).filter(([term]) => !effects.near.has(term));
  return [
    {
      weight: weights.keptNotion * Math.min(2, notions.length),
      says: `changes lines about ${describeNotions(notions)}`,
    },
    {
      weight: Math.min(weights.mostNear, sumOf(near) * weights.nearTerm * factor),
      says: `${effects.isShown ? 'changes lines about' : 'speaks of'} ${written(near)}`,
    },
    { weight: Math.min(weights.mostTopic, sumOf(topic) * weights.topicTerm), says: `stands near ${written(topic)}` },
  ];
}
