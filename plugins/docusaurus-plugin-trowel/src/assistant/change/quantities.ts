/** A number with what it measures, comparable between prose and code: `t:240` are four minutes, `at:03:40` is a time of day, `n:35` is bare. */
export interface Quantity {
  readonly key: string;
  /** As it is written. */
  readonly written: string;
}

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map<string, number>([
  ...words.map((word, at) => [word, at] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
  ['hundred', 100],
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
]);
const units: readonly (readonly [names: RegExp, seconds: number])[] = [
  [/^(?:ms|msec|millis|milliseconds?|milli)$/, 0.001],
  [/^(?:s|secs?|seconds?)$/, 1],
  [/^(?:m|mins?|minutes?)$/, 60],
  [/^(?:h|hrs?|hours?)$/, 3600],
  [/^(?:d|days?|nights?)$/, 86_400],
  [/^(?:w|weeks?)$/, 604_800],
];

/** Numbers that are in every program, and say nothing. */
const trivial = new Set([0, 1, 2, 100, 1000]);

/** Reads a number in digits or in letters; NaN for what is none. */
export function toNumber(written: string): number {
  return values.get(written.toLowerCase()) ?? Number(written.replaceAll(/[_, ]/g, ''));
}

function secondsOf(unit: string): number | undefined {
  return units.find(([names]) => names.test(unit.toLowerCase()))?.[1];
}

function toDuration(number: number, unit: number, written: string): Quantity {
  return { key: `t:${Math.round(number * unit * 1000) / 1000}`, written };
}

function toBare(number: number, written: string): Quantity[] {
  const isYear = Number.isInteger(number) && number >= 1970 && number <= 2099;
  return Number.isFinite(number) && !trivial.has(number) && !isYear ? [{ key: `n:${number}`, written }] : [];
}

const numberWord = `(?:${[...values.keys()].join('|')})`;
const inProse = new RegExp(
  `\\b(\\d[\\d,_]*(?:\\.\\d+)?|(?:${numberWord})(?![\\w-]*\\d))(?:[ -]?(?:of )?(?:an? )?([a-z%]+))?`,
  'gi',
);

/** Finds the quantities that a text for people names. Dates and numbers of records are none. */
export function findQuantities(text: string): readonly Quantity[] {
  const plain = text.replaceAll(/\b\d{4}-\d{2}(?:-\d{2})?\b|\b0\d{3}\b|\b[A-Z]+-\d+\b/g, ' ');
  const times = [...plain.matchAll(/\b(\d{1,2})[:.](\d{2})\b(?!\.\d)/g)].flatMap(([written, hour, minute]) =>
    toTime(hour, minute, written),
  );
  const numbers = [...plain.matchAll(inProse)].flatMap(([written, number = '', unit = '']) => {
    const value = toNumber(number);
    const seconds = secondsOf(unit);
    const isWord = values.has(number.toLowerCase());
    if (seconds !== undefined && unit.length > (isWord ? 1 : 0))
      return [toDuration(value, seconds, written), ...(isWord ? [] : toBare(value, number))];
    // Small numbers in letters and without a unit are in every text.
    return isWord && value < 13 ? [] : toBare(value, number);
  });
  return [...times, ...numbers];
}

function toTime(hour = '', minute = '', written: string): Quantity[] {
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return isTime ? [{ key: `at:${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, written }] : [];
}

/** Names of what takes a length of time. */
const timing = /sleep|delay|wait|timeout|interval|ttl|expir|grace|period|duration|backoff|schedule|after/i;

/** Finds the quantities in a line of code: durations by the names beside them, products, ISO 8601, cron lines, times of day. */
export function findCodeQuantities(code: string): readonly Quantity[] {
  const found: Quantity[] = [];
  const names = code
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .split(' ');
  const unit = names
    .map((name) => (name.length > 1 || names.length === 1 ? secondsOf(name) : undefined))
    .find((one) => one !== undefined);
  for (const [written] of code.matchAll(/(?<![\w.])\d[\d_]*(?:\s*\*\s*\d[\d_]*)+/g)) {
    const factors = written.split('*').map((factor) => Number(factor.replaceAll('_', '')));
    const product = factors.reduce((all, one) => all * one, 1);
    // `4 * 60 * 1000` are milliseconds, and `4 * 60` seconds.
    found.push(toDuration(product, factors.includes(1000) ? 0.001 : 1, written), ...toBare(product, written));
  }
  for (const [, hour, minute] of code.matchAll(/\b(?:of|time|at)\(\s*(\d{1,2})\s*,\s*(\d{1,2})\s*[,)]/gi))
    found.push(...toTime(hour, (minute ?? '').padStart(2, '0'), `${hour}:${minute}`));
  for (const [written, minute = '', hour = ''] of code.matchAll(
    /(?<![\w*/-])(\d{1,2}) (\d{1,2}) [\d*,/-]+ [\d*,/-]+ [\d*,/?A-Za-z-]+/g,
  ))
    found.push(...toTime(hour, minute.padStart(2, '0'), written));
  for (const [written, hour, minute] of code.matchAll(/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g))
    found.push(...toTime(hour, minute, written));
  for (const [written, number = '', letter = ''] of code.matchAll(/\bPT(\d+)([HMS])\b/g))
    found.push(toDuration(Number(number), secondsOf(letter) ?? 1, written));
  const isTiming = unit === undefined && timing.test(code);
  for (const [written, number = '', suffix = ''] of code.matchAll(
    /(?<![\w.])(\d[\d_]*(?:\.\d+)?)([a-zA-Z]{0,12})(?![\w.])/g,
  )) {
    const value = Number(number.replaceAll('_', ''));
    const own = suffix === '' ? unit : secondsOf(suffix);
    if (own !== undefined) found.push(toDuration(value, own, written));
    // Without a unit they are seconds or thousandths.
    else if (isTiming && suffix === '') found.push(toDuration(value, 1, written), toDuration(value, 0.001, written));
    found.push(...toBare(value, written));
  }
  return found;
}
