import type { HubEntry } from '../../hub/hub.ts';
import { isPast } from '../../why/ranking.ts';
import type { Answer } from '../../why/types.ts';
import { type CodeQuestion, findPlaces } from '../codeQuestion.ts';
import type { Context } from '../context.ts';
import { toState } from '../entryItem.ts';
import { quoteName } from '../quote.ts';
import { readDiffLines } from './diffLines.ts';
import { type Effective, findEffective } from './effective.ts';
import { type Effects, toEffects } from './effects.ts';
import { type Evidence, type Finding, findTouched } from './evidence.ts';
import { findNear } from './near.ts';
import { toPlanEffects } from './planEffects.ts';
import type { ReadTerms } from './terms.ts';

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
export type Verdict = 'breaks' | 'check' | 'nothing';

/** The verdict on one page, with what it rests on. */
export interface PageVerdict {
  readonly entry: HubEntry;
  readonly verdict: Verdict;
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
  readonly verdicts: readonly PageVerdict[];
  /** What the diff does besides, which changes nothing that a page could guard. */
  readonly aside: readonly string[];
  /** Whether nothing in the change alters what code does. */
  readonly isQuiet: boolean;
  readonly places: number;
}

/** From which score on a page is named: pages that govern the code, and pages near them, which need more. */
const limits = { breaks: 3.5, check: 2, far: 1.35 } as const;
const marker = { removed: 3, beside: 1.2 } as const;

/** Judges a change against the pages that govern its code, and those near them. */
export function judgeChange({ plan = '', diff = '', files, ...question }: ChangeQuestion, context: Context): Judgement {
  const { places } = findPlaces({ ...question, diff, paths: files, text: plan });
  const { answers } = context.ask()(places, question);
  const { read, telling, guardOf } = context.change();
  const effective = findEffective(readDiffLines(diff));
  const planned = toPlanEffects(plan, read);
  const hasDiff = diff.trim() !== '';
  const isQuiet = hasDiff ? effective.blocks.length === 0 && effective.goneFiles.length === 0 : planned === undefined;
  const living = answers.filter(({ page }) => !isPast(page));
  const weigh = (entry: HubEntry, effects: readonly Effects[]) =>
    effects.flatMap((one) => findTouched(one, guardOf(entry), telling) ?? []).sort((a, b) => b.score - a.score)[0];

  const own = living.flatMap((answer): PageVerdict[] => {
    const entry = context.find(answer.page.id);
    if (!entry || entry.kind === 'system') return [];
    const effects = isQuiet
      ? []
      : listEffects(effective, planned, { paths: new Set(answer.places.map(({ path }) => path)), hasDiff, read });
    const finding = weigh(entry, effects);
    const marked = isQuiet ? [] : weighMarkers(answer, entry, effects);
    const score = (finding?.score ?? 0) + marked.reduce((sum, { weight }) => sum + weight, 0);
    const verdict = toVerdict(score, 1, entry, context);
    return [{ entry, verdict, score, finding, evidence: [...marked, ...(finding?.evidence ?? [])], answer }];
  });
  const known = new Set(own.map(({ entry }) => entry.id));
  const all = isQuiet ? [] : listEffects(effective, planned, { hasDiff, read });
  const others = isQuiet
    ? []
    : findNear(answers, { context, known, effects: all }).flatMap(({ entry, near }): PageVerdict[] => {
        const finding = weigh(entry, all);
        const score = finding?.score ?? 0;
        const verdict = toVerdict(score, limits.far, entry, context);
        return verdict === 'breaks'
          ? [{ entry, verdict, score, finding, evidence: finding?.evidence ?? [], near }]
          : [];
      });
  return {
    verdicts: [...own, ...others].sort((a, b) => ranks[a.verdict] - ranks[b.verdict] || b.score - a.score),
    aside: effective.aside,
    isQuiet,
    places: places.length,
  };
}

const ranks: Readonly<Record<Verdict, number>> = { breaks: 0, check: 1, nothing: 2 };

interface EffectsInput {
  /** The files that the page governs; absent for all. */
  readonly paths?: ReadonlySet<string>;
  readonly hasDiff: boolean;
  readonly read: ReadTerms;
}

/** What the change does to some files. A diff says it better than the plan, whose words then only add to what it shows. */
function listEffects(
  { blocks }: Effective,
  planned: Effects | undefined,
  { paths, hasDiff, read }: EffectsInput,
): readonly Effects[] {
  const own = blocks.filter(({ path }) => paths?.has(path) ?? true);
  const shown = own.length > 0 ? [toEffects(own, blocks, read)] : [];
  if (!hasDiff) return planned ? [planned] : [];
  return shown.length > 0 && planned ? [...shown, planned] : shown;
}

function toVerdict(score: number, factor: number, entry: HubEntry, context: Context): Verdict {
  const state = toState(entry, context).type;
  if (score >= limits.breaks * factor) {
    // What is only proposed, or rests on nothing any more, is worth a look, and no alarm.
    const isFree = context.pageOf(entry.id)?.reconsider === 'free';
    return state === 'proposed' || state === 'unknown' || isFree ? 'check' : 'breaks';
  }
  return score >= limits.check * factor ? 'check' : 'nothing';
}

/** Weighs markers that name the page: one that goes with its code, and one beside the code that changes. */
function weighMarkers({ places }: Answer, entry: HubEntry, effects: readonly Effects[]): readonly Evidence[] {
  const reasons = places.flatMap((place) => place.reasons);
  const gone = effects.some((one) => one.isShown && (one.gone.terms.size > 0 || one.gone.quantities.length > 0));
  const name = quoteName(entry.id.replace(/^[^/]*\//, ''));
  if (gone && reasons.some((reason) => reason.type === 'marker' && reason.removed))
    return [{ weight: marker.removed, says: `removes a marker \`@why\` that names ${name}, with code beside it` }];
  if (gone && reasons.some((reason) => reason.type === 'marker' && reason.near))
    return [{ weight: marker.beside, says: `changes code beside a marker \`@why\` that names ${name}` }];
  return [];
}
