import type { HubEntry } from '../../hub/hub.ts';
import { isPast } from '../../why/ranking.ts';
import type { Answer, Place } from '../../why/types.ts';
import { type CodeQuestion, findPlaces } from '../codeQuestion.ts';
import { toState } from '../entryItem.ts';
import type { ChangeContext } from './context.ts';
import { readDiffLines } from './diffLines.ts';
import { type Block, type Effective, findEffective } from './effective.ts';
import { type Effects, toEffects } from './effects.ts';
import { type Finding, findTouched } from './evidence.ts';
import { findNear } from './near.ts';
import { isQuietPlan, toPlanEffects } from './planEffects.ts';
import type { ReadTerms } from './terms.ts';
import { weighLeft, weighMarkers } from './ties.ts';
import type { Evidence } from './weights.ts';

/** A change that somebody plans. */
export interface ChangeQuestion extends Pick<CodeQuestion, 'diff' | 'places' | 'repository' | 'names'> {
  /** What is to be done, in words. */
  readonly plan?: string;
  /** The files that are to be touched. */
  readonly files?: readonly string[];
}

/**
 * What a change does to a page: `breaks` takes away, or brings back, what the page guards; `check` touches what the page speaks of;
 * `nothing` is known, though the page governs the code.
 */
export type Ruling = 'breaks' | 'check' | 'nothing';

/** The ruling on one page, with what it rests on. */
export interface PageRuling {
  readonly entry: HubEntry;
  readonly ruling: Ruling;
  readonly score: number;
  /** The passage that is touched most. */
  readonly finding?: Finding;
  readonly evidence: readonly Evidence[];
  /** Why the page was looked at: the code that it governs, or a page that it belongs to. */
  readonly answer?: Answer;
  readonly near?: string;
}

/** What is known about a change. */
export interface Judgement {
  /** The gravest first. */
  readonly rulings: readonly PageRuling[];
  /** What the diff does besides, which changes nothing that a page could guard. */
  readonly aside: readonly string[];
  /** Whether nothing in the change alters what code does. */
  readonly isQuiet: boolean;
  readonly places: number;
  /** What was judged: a diff, else a plan in words, else nothing, so that an answer without an alarm would say nothing. */
  readonly basis: Basis;
  /** Whether a diff was given in which no file is named. */
  readonly isUnreadable: boolean;
}

export type Basis = 'diff' | 'plan' | 'nothing';

/**
 * From which score on a page is named. Pages that do not govern the code need more: `linked` with one that does, or only about the
 * `same` system; less where what is touched is a landmine or a pitfall, `marked` by its author. `least`: the share of the best score
 * that they need, since much else is a little like any change.
 */
const limits = { breaks: 3.5, check: 2, linked: 1.35, same: 1.5, marked: 1.2, least: 0.6 } as const;

/** What the change does, and to what. */
interface Change {
  readonly effective: Effective;
  readonly planned?: Effects;
  readonly basis: Basis;
  readonly isUnreadable: boolean;
  readonly isQuiet: boolean;
}

/** Judges a change against the pages that govern its code, and those near them. */
export function judgeChange(
  { plan = '', diff = '', files, ...question }: ChangeQuestion,
  context: ChangeContext,
): Judgement {
  const { places } = findPlaces({ ...question, diff, paths: files, text: plan });
  const answers = findGoverning(places, diff, question, context);
  const change = readChange(plan, diff, context.change().read);
  const effectsOf = createEffectsOf(change, context.change().read);
  const own = answers
    .filter(({ page }) => !isPast(page))
    .flatMap((answer): PageRuling[] => {
      const entry = context.find(answer.page.id);
      return entry ? [judgeGoverning(answer, { entry, change, context, effectsOf })] : [];
    });
  const others = change.isQuiet ? [] : judgeNear(answers, own, change, context);
  return {
    rulings: [...own, ...others].sort((a, b) => ranks[a.ruling] - ranks[b.ruling] || b.score - a.score),
    aside: change.effective.aside,
    isQuiet: change.isQuiet,
    places: places.length,
    basis: change.basis,
    isUnreadable: change.isUnreadable,
  };
}

/** Finds the pages that govern some places. A file that is named without its folder may be in any: the end of its path counts then. */
function findGoverning(
  places: readonly Place[],
  diff: string,
  question: Pick<CodeQuestion, 'repository' | 'names'>,
  context: ChangeContext,
): readonly Answer[] {
  const answer = context.ask()(places, question);
  // The paths of a diff are whole, also those of files beside no folder.
  const bare = new Set(diff.trim() === '' ? answer.ungoverned.filter((path) => /^[^/]+$/.test(path)) : []);
  if (bare.size === 0) return answer.answers;
  return context.ask()(
    places.map((place) => (bare.has(place.path) ? { ...place, partial: true } : place)),
    question,
  ).answers;
}

const ranks: Readonly<Record<Ruling, number>> = { breaks: 0, check: 1, nothing: 2 };

function readChange(plan: string, diff: string, read: ReadTerms): Change {
  const files = readDiffLines(diff);
  const effective = findEffective(files);
  const planned = toPlanEffects(plan, read);
  const isShown = files.length > 0;
  const basis = isShown ? 'diff' : planned || isQuietPlan(plan) ? 'plan' : 'nothing';
  return {
    effective,
    ...(planned === undefined ? {} : { planned }),
    basis,
    isUnreadable: diff.trim() !== '' && !isShown,
    isQuiet: isShown ? effective.blocks.length + effective.left.length === 0 : planned === undefined,
  };
}

interface GoverningInput {
  readonly entry: HubEntry;
  readonly change: Change;
  readonly context: ChangeContext;
  /** What the change does in some files. Many pages govern the same. */
  readonly effectsOf: (blocks: readonly Block[]) => readonly Effects[];
}

function judgeGoverning(answer: Answer, { entry, change, context, effectsOf }: GoverningInput): PageRuling {
  if (change.isQuiet) return { entry, ruling: 'nothing', score: 0, evidence: [], answer };
  const paths = new Set(answer.places.map(({ path }) => path));
  const blocks = change.effective.blocks.filter(({ path }) => paths.has(path));
  const { telling, guardOf } = context.change();
  const finding = findTouched(effectsOf(blocks), guardOf(entry), telling);
  const other = [...weighMarkers(answer, entry, blocks), ...weighLeft(answer, change.effective)];
  const score = (finding?.score ?? 0) + other.reduce((sum, { weight }) => sum + weight, 0);
  // A system governs all of its code, and so little of it in particular.
  const ruling = toRuling(score, entry.kind === 'system' ? limits.marked : 1, entry, context);
  return { entry, ruling, score, finding, evidence: [...other, ...(finding?.evidence ?? [])], answer };
}

/** Judges pages that do not govern the code. Only alarms are told of them. */
function judgeNear(
  answers: readonly Answer[],
  own: readonly PageRuling[],
  change: Change,
  context: ChangeContext,
): readonly PageRuling[] {
  const known = new Set(own.map(({ entry }) => entry.id));
  // How code is built and tested concerns no page but those that govern these very files.
  const blocks = change.effective.blocks.filter(({ isTool }) => !isTool);
  const { read, telling, guardOf } = context.change();
  const effects = listEffects(blocks, change, read);
  if (effects.length === 0) return [];
  const judged = findNear(answers, { context, known, effects }).flatMap(({ entry, near }): PageRuling[] => {
    const finding = findTouched(effects, guardOf(entry), telling);
    const score = finding?.score ?? 0;
    const far = near.startsWith('system/') ? limits.same : limits.linked;
    const ruling = toRuling(score, finding?.passage.isBlock ? limits.marked : far, entry, context);
    return ruling === 'breaks' ? [{ entry, ruling, score, finding, evidence: finding?.evidence ?? [], near }] : [];
  });
  const best = Math.max(0, ...[...own, ...judged].map(({ score }) => score));
  return judged.filter(({ score }) => score >= best * limits.least);
}

/** Makes the function that says what the change does in some files, once for the same files. */
function createEffectsOf(change: Change, read: ReadTerms): GoverningInput['effectsOf'] {
  const known = new Map<string, readonly Effects[]>();
  const numbers = new Map(change.effective.blocks.map((block, at) => [block, at]));
  return (blocks) => {
    const key = blocks.map((block) => numbers.get(block)).join(' ');
    const effects = known.get(key) ?? listEffects(blocks, change, read);
    known.set(key, effects);
    return effects;
  };
}

/** What the change does to some files. Of a change with a diff, the plan counts where the diff does something. */
function listEffects(
  blocks: readonly Block[],
  { effective, planned, basis }: Change,
  read: ReadTerms,
): readonly Effects[] {
  const shown = blocks.length > 0 ? [toEffects(blocks, effective.blocks, read)] : [];
  const isMeant = basis !== 'diff' || shown.length > 0;
  return planned && isMeant ? [...shown, planned] : shown;
}

function toRuling(score: number, factor: number, entry: HubEntry, context: ChangeContext): Ruling {
  const state = toState(entry, context).type;
  if (score >= limits.breaks * factor) {
    // What is only proposed, or rests on nothing any more, is worth a look, and no alarm.
    const isFree = context.pageOf(entry.id)?.reconsider === 'free';
    return state === 'proposed' || state === 'unknown' || isFree ? 'check' : 'breaks';
  }
  return score >= limits.check * factor ? 'check' : 'nothing';
}
