import { type DaysOff, longestBreak } from '../../shared/daysOff.ts';
import type { WorkingDays } from '../../shared/workingDays.ts';
import { changesOf } from '../comparison.ts';
import type { WalkedPath } from '../path.ts';
import { ByteReader, fromBase64Url, fromFourBytes, sum32, sumText } from './bytes.ts';
import { fromDayNumber, toDayNumber } from './days.ts';
import { inflate } from './deflate.ts';
import { longestLink, sharedGrades, sharedStates, shareVersion } from './encode.ts';
import type { SharedProgress, SharedStep, ShareRefusal } from './sharedProgress.ts';
import { type StepCoding, toReadMark, toStepCode } from './stepCodes.ts';

/** What a share link says, before it is known which path it is about. */
export interface ShareLink extends Omit<SharedProgress, 'steps'> {
  readonly coding: StepCoding;
  readonly steps: readonly CodedStep[];
}

/** A step by its code. */
interface CodedStep extends Omit<SharedStep, 'id' | 'hash'> {
  readonly code: number;
  readonly mark: number;
}

/** What became of reading a share link. */
export type ShareReading =
  | { readonly ok: true; readonly link: ShareLink }
  | { readonly ok: false; readonly why: ShareRefusal };

/** The bytes that the second part can have: more text than anybody writes. */
const longestPart = 1_000_000;

/** Reads a share link: the fragment of an address, without its `#`. Whatever it is, this never throws. */
export async function decodeProgress(fragment: string, hub: string): Promise<ShareReading> {
  const refuse = (why: ShareRefusal): ShareReading => ({ ok: false, why });
  if (fragment.length > longestLink) return refuse('too-long');
  // Programs that make links of text take the full stop or the bracket behind it, too.
  const [text = ''] = /^[\w-]*/.exec(fragment) ?? [];
  const isWhole = !/[\w-]/.test(fragment.slice(text.length));
  const isLike = isLikeLink(text);
  if (text[0] !== shareVersion) return refuse(isLike ? (/^[2-9a-z]/.test(text) ? 'newer' : 'altered') : 'no-link');
  // A link that was cut may be short. What has words instead, or signs within a few letters, never was one.
  if (!isLike && (text.length >= shortest || !isWhole)) return refuse('no-link');
  const all = isWhole ? fromBase64Url(text.slice(1)) : undefined;
  if (!all) return refuse('altered');
  try {
    const sum = new ByteReader(all).take(4);
    const bytes = all.subarray(4);
    const body = new ByteReader(bytes);
    const hubSum = fromFourBytes(body.take(4));
    const lengths = [body.number(), body.number()] as const;
    if (body.rest < lengths[0] + lengths[1]) return refuse('cut-short');
    if (fromFourBytes(sum) !== sum32(bytes)) return refuse('altered');
    if (hubSum !== sumText(hub)) return refuse('other-hub');
    if (typeof DecompressionStream === 'undefined') return refuse('unsupported');
    const sums = new ByteReader(body.take(lengths[0]));
    const rest = new ByteReader(await inflate(body.take(lengths[1]), longestPart));
    return { ok: true, link: readParts(sums, rest) };
  } catch (error) {
    // What a cut link ends with may be the lengths themselves.
    return refuse(error instanceof RangeError && all.length < 12 ? 'cut-short' : 'altered');
  }
}

/** Less is not told from a word. */
const shortest = 24;

/** Says whether a text can be a share link, or most of one: a row of small and large letters and digits. */
function isLikeLink(text: string): boolean {
  return text.length >= shortest && [/[a-z]/, /[A-Z]/, /\d/].every((sign) => sign.test(text));
}

function readParts(sums: ByteReader, rest: ByteReader): ShareLink {
  const person = fromFourBytes(rest.take(4));
  const [width, salt = 0] = rest.take(2);
  if (width !== 2 && width !== 3) throw new RangeError('No such width.');
  const count = rest.number();
  const on = fromDayNumber(rest.integer());
  const since = rest.integer() === 1 ? fromDayNumber(toDayNumber(on) - rest.integer()) : undefined;
  const packed = rest.take(Math.ceil(count / 4));
  const states = Array.from({ length: count }, (_, at) => sharedStates[((packed[at >> 2] ?? 0) >> (2 * (at % 4))) & 3]);
  let day = toDayNumber(on);
  const days = states.map(() => {
    day += rest.integer();
    return fromDayNumber(day);
  });
  const path = rest.text();
  const name = rest.text();
  const codes = states.map(() => sums.take(width).reduce((code, byte) => code * 256 + byte, 0));
  const marks = sums.take(count);
  const steps = states.map((state, at): CodedStep => {
    if (state === undefined) throw new RangeError('No such state.');
    const reason = state === 'skipped' ? rest.text() : '';
    return { code: codes[at] ?? 0, mark: marks[at] ?? 0, state, on: days[at] ?? on, reason: reason || undefined };
  });
  const answers = Array.from({ length: Math.min(rest.number(), rest.rest) }, () => {
    const [check, text] = [rest.text(), rest.text()];
    const grade = sharedGrades[rest.take(1)[0] ?? 0];
    return { check, text: text || undefined, grade };
  });
  // Links of earlier versions end here.
  const freeDays = rest.rest > 0 ? readDays(rest, toDayNumber(on)) : undefined;
  return { path, name, person, since, on, days: freeDays, coding: { width, salt }, steps, answers };
}

/** Reads what `writeDays` wrote. */
function readDays(bytes: ByteReader, on: number): WorkingDays {
  const [bits = 0] = bytes.take(1);
  if (bits >= 127) throw new RangeError('A week without a working day.');
  const weekend = [0, 1, 2, 3, 4, 5, 6].filter((day) => bits & (1 << day));
  let before = on;
  const off = Array.from({ length: Math.min(bytes.number(), bytes.rest) }, (): DaysOff => {
    before += bytes.integer();
    const length = bytes.number();
    if (length < 1 || length > longestBreak) throw new RangeError('Nobody is away that long.');
    return { from: fromDayNumber(before), to: fromDayNumber(before + length - 1) };
  });
  return { off, weekend };
}

/** A step of a path as a share link has it. */
export interface MatchedStep {
  readonly id: string;
  readonly state: SharedStep['state'];
  readonly on: string;
  readonly reason?: string;
  /** Whether the step was changed since it was read. What the history does not know was perhaps read in another language. */
  readonly isChanged: boolean;
}

/** Finds the steps of a share link in a path as it is today, also those that were removed or renamed. */
export function matchSteps(
  { coding, steps }: Pick<ShareLink, 'coding' | 'steps'>,
  { steps: known, history }: WalkedPath,
): { readonly steps: ReadonlyMap<string, MatchedStep>; readonly unknown: number } {
  const present = new Map(known.map((step) => [step.id, step]));
  // Today's steps are entered last, so that they count where codes are the same.
  const ids = new Map(
    [
      ...history.removed.map(({ id }) => [id, id] as const),
      ...Object.entries(history.renamed),
      ...known.map(({ id }) => [id, id] as const),
    ].map(([former, id]) => [toStepCode(former, coding), id]),
  );
  const matched = new Map<string, MatchedStep>();
  let unknown = 0;
  for (const { code, mark, ...rest } of steps) {
    const id = ids.get(code);
    if (id === undefined) unknown++;
    else {
      const isFormer = changesOf(id, history).some(({ hash }) => toReadMark(hash) === mark);
      matched.set(id, { ...rest, id, isChanged: isFormer && mark !== toReadMark(present.get(id)?.hash) });
    }
  }
  return { steps: matched, unknown };
}
