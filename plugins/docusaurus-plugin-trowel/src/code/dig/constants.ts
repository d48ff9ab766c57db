/** Figures that need no reason: common sizes, times and masks. */
const usual = new Set(
  [
    ...[
      100, 1000, 10_000, 100_000, 1_000_000, 1e9, 20, 50, 30, 40, 60, 90, 24, 25, 12, 15, 3600, 7200, 86_400, 365, 180,
      360,
    ],
    ...[
      99, 127, 128, 255, 256, 511, 512, 1023, 1024, 2047, 2048, 4095, 4096, 8191, 8192, 16_384, 32_767, 32_768, 65_535,
    ],
    ...[65_536, 2_147_483_647, 2_147_483_648, 4_294_967_295, 4_294_967_296, 26, 32, 31, 63, 64, 16, 200, 500, 250, 300],
    // Figures that people write when any would do.
    ...[123, 1234, 12_345, 123_456, 456, 42, 99_999, 9999, 999, '3.14', '3.141', '3.1415'],
    ...[0.5, 0.25, 0.1, 0.01, 0.001, 1.5, 2.5, 600, 400, 2000, 5000],
  ].map(String),
);
const number = /(?<![\w.$#@%/\\-])(\d+\.\d+|\d{2,9})(?:[uUlLfF]{1,3}|ms|s)?(?![\w.%/-]|\]|:\d)/g;
/** Matches a line that names its figure, or is part of a table of figures. */
const named =
  /#\s*define\b|\b(?:const|final|static|enum|val|constexpr|readonly)\b|\b[A-Z][A-Z\d_]{2,}\b\s*[:=]|^\s*["'[{\d-][^=()]*,?\s*$|\bversion\b|^\s*(?:[\w.$]+[\s*&]+)*[\w.$"'\]>-]+\s*(?::=|[:=])\s*-?[\d.]+\w*\s*[,;]?\s*(?:\/\/.*|#.*|\/\*.*)?$/;
const telling =
  /\b\w*(?:time_?out|delay|sleep|wait|retr(?:y|ies)|limit|max|min|threshold|interval|ttl|batch|backoff|jitter|factor|ratio|chunk|buffer|window|period|expire|attempts?)\w*\b/i;
const notHere =
  /\b(?:test|assert|expect|copyright|license|printf|strn?cmp|strncasecmp|memcmp|print|log|format|http_?status|status_?code|errno|line|column|rgb|color|width|height|margin|font|px|charcode|utf|unicode|char|byte|hex|bit|mask|port|year|date)\w*\b/i;

/** A figure in code that its line does not explain. */
export interface OddConstant {
  readonly value: string;
  /** How much it asks for an explanation, 1 to 3. */
  readonly weight: number;
}

/** Finds the odd constant of a line of code: an unnamed and unusual figure. */
export function findOddConstant(text: string): OddConstant | undefined {
  if (text.length > 160 || named.test(text) || notHere.test(text)) return undefined;
  const code = text.replaceAll(/(["'`])(?:\\.|(?!\1).)*\1/g, '""').replace(/\/\/.*|\/\*.*|^\s*\*.*|#.*/, '');
  const figures = [...code.matchAll(number)].map((match) => match[1] as string);
  if (figures.length > 2 || !/[A-Za-z_]{3}/.test(code)) return undefined;
  const value = figures.find((figure) => !usual.has(figure) && isOdd(figure));
  if (value === undefined) return undefined;
  const hasReason = code.length < text.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '""').trimEnd().length - 8;
  return { value, weight: (telling.test(code) ? 2.5 : 1) * (hasReason ? 0.6 : 1) };
}

/** Returns whether a figure is odd. Small ones count things, round ones are guesses, and a leading zero is a file's mode. */
function isOdd(figure: string): boolean {
  if (figure.includes('.')) return !/^\d+\.0*$/.test(figure);
  return Number(figure) > 16 && !figure.startsWith('0') && !/^[1-9]0*$/.test(figure);
}
