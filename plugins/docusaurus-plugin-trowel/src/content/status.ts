/** What may follow a status without changing it: nothing, a remark after punctuation, a person or a date. */
const remark =
  /^(?:[^\p{L}\p{N}]*$|\s*[.,;:([–—]|\s+-+\s|\s+by\s|\s+in\s+favou?r\s+of\s|\s+\d|\s+(?:on|in|at|since|from|as\s+of)\s+(?:\p{L}{3,9}\.?\s+){0,2}\d)/u;
const struckOut = /~~.*?~~/g;
const misspelled = /\bsuper[sc]+ee?ded\b/g;
const replaced = /\bsuperseded\s+(?:on\s+\S+\s+)?by\b/;
const inPart =
  /\b(?:(?:partially|partly|mostly|in\s+part)\s+superseded|superseded\s+(?:partially|partly|mostly|in\s+part))\b/;

/**
 * Finds the status of a kind that a text states: `Accepted (2020-01-02)`, `superseded by ADR-5`, `Accepted on 2 May 2019`.
 * `values` are the kind's statuses in lower case. Returns `undefined` for any other text, rather than guess.
 */
export function parseStatus(written: string, values: readonly string[]): string | undefined {
  const text = toWords(written);
  if (values.includes('superseded') && replaced.test(text) && !inPart.test(text)) return 'superseded';
  if (inPart.exec(text)?.index === 0) return undefined;
  const value = values.find((candidate) => text.startsWith(candidate));
  if (value === undefined) return undefined;
  const rest = text.slice(value.length);
  // "Proposed, accepted or rejected" is a template's choice, not a status.
  const others = rest
    .replaceAll(/\(.*?\)/g, '')
    .replace(inPart, '')
    .split(/[^\p{L}]+/u);
  return remark.test(rest) && !others.some((word) => values.includes(word)) ? value : undefined;
}

/** Removes struck-out text: `~~Proposed~~ Accepted` becomes `Accepted`. */
export function withoutStruckOut(written: string): string {
  return written.replaceAll(struckOut, '').trim();
}

/** Says whether a text begins with "superseded in part" or the like, which says nothing about the status of the rest. */
export function isPartlySuperseded(written: string): boolean {
  return inPart.exec(toWords(written))?.index === 0;
}

function toWords(written: string): string {
  return withoutStruckOut(written)
    .toLowerCase()
    .replaceAll(misspelled, 'superseded')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
}
