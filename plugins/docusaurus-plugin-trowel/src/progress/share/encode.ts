import { countDaysOff } from '../../shared/daysOff.ts';
import { usualWeekend, type WorkingDays } from '../../shared/workingDays.ts';
import { grades, stepStates } from '../event.ts';
import { ByteWriter, sum32, sumText, toBase64Url, toFourBytes } from './bytes.ts';
import { toDayNumber } from './days.ts';
import { deflate } from './deflate.ts';
import type { SharedProgress } from './sharedProgress.ts';
import { chooseCoding, toReadMark, toStepCode } from './stepCodes.ts';

/** The version of the format, a letter or digit: the first of each link. */
export const shareVersion = '1';

/** The letters that a link can have at most: what is longer is not even looked at. */
export const longestLink = 64_000;

/** States, by their numbers in a link. */
export const [, ...sharedStates] = stepStates;
/** Grades, by their numbers in a link. */
export const sharedGrades = [undefined, ...grades] as const;

/**
 * Writes progress as the fragment of an address. `hub` is the address of the hub, `known` the ids of all steps of the path.
 *
 * The fragment is the version and bytes in base64url: a check sum, the hub's sum, the lengths of both parts, and the two parts. In the
 * first are sums, which cannot be compressed; the second is compressed.
 */
export async function encodeProgress(
  progress: SharedProgress,
  { hub, known }: { readonly hub: string; readonly known: readonly string[] },
): Promise<string> {
  const { steps, answers } = progress;
  const coding = chooseCoding([...new Set([...known, ...steps.map(({ id }) => id)])]);
  const sums = new ByteWriter();
  for (const { id } of steps) {
    const code = toStepCode(id, coding);
    sums.all(toFourBytes(code).slice(4 - coding.width));
  }
  sums.all(steps.map(({ hash }) => toReadMark(hash)));

  const rest = new ByteWriter();
  rest.all(toFourBytes(progress.person));
  rest.all([coding.width, coding.salt]);
  rest.number(steps.length);
  const on = toDayNumber(progress.on);
  rest.integer(on);
  rest.integer(progress.since === undefined ? 0 : 1);
  if (progress.since !== undefined) rest.integer(on - toDayNumber(progress.since));
  // Four states to a byte; neighbours often have one state, and one day.
  for (let at = 0; at < steps.length; at += 4)
    rest.all([
      steps
        .slice(at, at + 4)
        .reduce((byte, { state }, place) => byte + (sharedStates.indexOf(state) << (2 * place)), 0),
    ]);
  steps.forEach((step, at) => {
    rest.integer(toDayNumber(step.on) - toDayNumber(steps[at - 1]?.on ?? progress.on));
  });
  rest.text(progress.path);
  rest.text(progress.name);
  for (const { state, reason } of steps) if (state === 'skipped') rest.text(reason ?? '');
  rest.number(answers.length);
  for (const { check, text, grade } of answers) {
    rest.text(check);
    rest.text(text ?? '');
    rest.all([sharedGrades.indexOf(grade)]);
  }
  if (progress.days) writeDays(rest, progress.days, on);

  const [first, second] = [sums.done(), await deflate(rest.done())];
  const body = new ByteWriter();
  body.all(toFourBytes(sumText(hub)));
  body.number(first.length);
  body.number(second.length);
  body.all(first);
  body.all(second);
  const bytes = body.done();
  return shareVersion + toBase64Url(Uint8Array.from([...toFourBytes(sum32(bytes)), ...bytes]));
}

/** Writes free days: a bit for each day of the week, and the days off, each by its distance from the one before and its length. */
function writeDays(bytes: ByteWriter, { off = [], weekend = usualWeekend }: WorkingDays, on: number): void {
  bytes.all([weekend.reduce((bits, day) => bits | (1 << day), 0)]);
  bytes.number(off.length);
  let before = on;
  for (const span of off) {
    const from = toDayNumber(span.from);
    bytes.integer(from - before);
    bytes.number(countDaysOff(span));
    before = from;
  }
}
