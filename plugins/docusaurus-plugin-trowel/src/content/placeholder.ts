import { isFieldMap } from './fieldMap.ts';

/** Words of template hints, which are in brackets of any kind: `[YYYY-MM-DD when …]`, `(fill me in …)`. */
const hint =
  /\||…|\.\.\.|\b(?:y{4}|nnnn|list|e\.g|optional|fill|when|names?|your|description|title|todo|tbd|everyone|reason)\b/i;
const bare =
  /^(?:y{2,4}[-/.]m{1,2}[-/.]d{1,2}|d{1,2}[-/.]m{1,2}[-/.]y{2,4}|tbd|tba|tbc|todo|to be (?:decided|defined|determined|confirmed)|n\/a|n\.\s?a\.|none(?: yet)?|nothing|nobody|null|not applicable|date|status|[-?–—…_*]+|\.{3})[.!]?$/i;
/** The same in other languages, and in the capitals that tell "NA" from a name. */
const bareElsewhere =
  /^(?:N\.?A\.?|[Aa]ucune?|[Nn]éant|[Kk]eine?[rs]?|[Nn]inguno|[Nn]inguna|[Nn]enhuma?|[Nn]essun[oa]|なし|無し|無|无|暂无|없음|해당 ?없음)$/u;
/** The goal that the terminal writes into the draft of an engagement. */
const goalToWrite = /^what will .+ be able to do by then\?$/is;
const address = /^<(?:https?:|mailto:|[^\s@]+@)/i;

/** Says whether a value is the hint of a template (MADR's `{YYYY-MM-DD when decided}`, `[list everyone]`, `TBD`). */
export function isPlaceholder(written: string): boolean {
  const value = written.trim();
  if (bare.test(value) || bareElsewhere.test(value)) return true;
  if (goalToWrite.test(value)) return true;
  if (value.startsWith('{')) return true;
  if (/^<.*>$/s.test(value)) return !address.test(value);
  return /^(?:\[.*\]|\(.*\))$/s.test(value) && hint.test(value);
}

/** Says the same of a value of front matter, where YAML parses a hint in braces as a map without values. */
export function isPlaceholderValue(value: unknown): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  const members = isFieldMap(value) ? Object.values(value) : [];
  return members.length > 0 && members.every((member) => member === null);
}
