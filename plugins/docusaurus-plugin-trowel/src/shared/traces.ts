/** What in a text leads to somebody, by the name that a program has for it. */
export type Trace = 'mail' | 'handle' | 'link' | 'phone';

/** A date is none: it has digits as a telephone number has. */
const traces: readonly (readonly [trace: Trace, pattern: RegExp])[] = [
  ['mail', /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}/u],
  ['handle', /(?:^|[^\p{L}\p{N}_])@[\p{L}\p{N}_][\p{L}\p{N}_.-]/u],
  ['link', /\p{L}[\p{L}\p{N}+.-]*:\/\/|\bwww\.|\bmailto:|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S/iu],
  ['phone', /\d(?:[ ()./-]*\d){6,}/],
];
const dates = /\b\d{4}-\d{1,2}-\d{1,2}\b/g;

/** Finds an address, a number or a link in a text, by which somebody could be known or reached. */
export function findTrace(text: string | undefined): Trace | undefined {
  // Letters of full width and other forms of the same sign count as that sign.
  const plain = (text ?? '').normalize('NFKC').replaceAll(dates, ' ');
  return traces.find(([, pattern]) => pattern.test(plain))?.[0];
}
