import { isAboutRecord } from './clause.ts';
import { toEnglish } from './statusLanguages.ts';

/** What may follow a status without changing it: nothing, a remark after punctuation, a person or a date. */
const remark =
  /^(?:[^\p{L}\p{N}?]*$|\s*[.,;:([–—/|→&+（【，。、：；・]|\s+-+>?\s|\s+by\s|\s+in\s+favou?r\s+of\s|\s+\d|\s+(?:on|in|at|since|from|as\s+of)\s+(?:\p{L}{3,9}\.?\s+){0,2}\d)/u;
/** Words that begin a qualification: "Accepted with modifications", "accepted conditionally", "akzeptiert mit Auflagen". */
const qualification =
  /^\s+(?:with|without|w\/|as|pending|subject|for|but|and|under|after|before|until|unless|if|per|via|through|except|provided|not|to|due|because|since|when|while|only|again|then|now|on|in|at|from|by|of|although|though|is|was|has|mit|ohne|unter|für|als|und|aber|von|am|im|seit|vorbehaltlich|avec|sans|sous|pour|et|mais|par|le|en|depuis|con|sin|para|y|pero|por|el|desde|com|sem|e|mas|em|senza|per|ma|dal|il|da|\p{L}+ly)(?![\p{L}\p{N}])/u;
/** What may follow "superseded" when all of the record is. */
const wholly =
  /^\s+(?:entirely|fully|completely|wholly|totally|now|by|on|in\s+(?:full|whole|its\s+entirety|favou?r)|see|since|as\s+of|with|due|because|and|but|after|when)(?![\p{L}\p{N}])/u;
/** What says that the text before it is about the record itself. */
const opening =
  /^(?:(?:this|the)\s+(?:adr|rfc|record|decision|document|proposal)|it|status)\s+(?:is|was|has\s+been)\s+(?:now\s+)?|^(?:now|currently|formally|officially)\s+/u;
const struckOut = /~~.*?~~/g;
const misspelled = /\bsuper[sc]+ee?ded\b/g;
const replaced = /\bsuperseded\s+(?:[^\s.;,]+\s+){0,4}?by\b/g;
const inPart =
  /\b(?:(?:partially|partly|mostly|largely|partial|in\s+part)\s+superseded|superseded[\s,(]+(?:partially|partly|mostly|largely|in\s+part))\b/;
/** What stands between the statuses of a template's choice, and between those of a history. */
const choiceMark = /^\s*(?:\([^()]*\)\s*)?(?:[|/]|,?\s*\b(?:or|oder|ou|o|または|或)\b|,)\s*["'“”]?\s*$/u;
const historyMark = /^\s*(?:\([^()]*\)\s*)?(?:→|->|=>|⇒|➜|>)\s*$/u;

/** A day, a month or a year beside a status, and what separates it from the next one. */
const when =
  '\\s*(?:on|in|at|since|am|le|el|em|il)?[\\s(:]*((?:\\d{1,2}[\\s.]+)?(?:\\p{L}{3,9}\\.?\\s+)?(?:\\d{1,2},?\\s+)?\\d{4}(?:[-/.]\\d{1,2}){0,2})\\)?';
const datedMark = new RegExp(`^${when}\\s*[;,.·|→-]\\s*(?:then\\s+)?$`, 'u');
const dateBehind = new RegExp(`^${when}`, 'u');

interface ParseStatusOptions {
  /** Accepts no qualification, as in a paragraph that need not be about the status: "Rejected alternatives are …". */
  readonly strict?: boolean;
}

/**
 * Finds the status of a kind that a text begins with: `Accepted (2020-01-02)`, `superseded by ADR-5`, `Accepted with changes`,
 * `採用 (Accepted)`. What follows qualifies it. `values` are the kind's statuses in lower case. Returns `undefined` for any other
 * text, rather than guess.
 */
export function parseStatus(
  written: string,
  values: readonly string[],
  { strict = false }: ParseStatusOptions = {},
): string | undefined {
  const text = toWords(written);
  if (values.includes('superseded') && isReplaced(text, values)) return 'superseded';
  if (inPart.exec(text)?.index === 0) return undefined;
  const found = parseFirst(text, values) ?? parseBeside(text, values);
  if (!found) return undefined;
  const { value, rest } = found;
  if (value === 'superseded' && !remark.test(rest) && !wholly.test(rest)) return undefined;
  if (!remark.test(rest) && (strict || !qualification.test(rest))) return undefined;
  return parseNext(value, rest, values);
}

/** Says whether a clause about the record says that another has replaced it: the first one, or one behind a status or a word or two. */
function isReplaced(text: string, values: readonly string[]): boolean {
  return [...text.matchAll(replaced)].some(({ 0: whole, index }) => {
    const before = text.slice(0, index);
    const isPart = inPart.test(text.slice(Math.max(0, index - 12), index + whole.length));
    const isShort = before.split(/\s+/).length <= 3 || values.some((value) => before.startsWith(value));
    return !isPart && isShort && isAboutRecord(before);
  });
}

interface First {
  readonly value: string;
  readonly rest: string;
}

function parseFirst(text: string, values: readonly string[]): First | undefined {
  const value = values.find((candidate) => text.startsWith(candidate));
  return value === undefined ? undefined : { value, rest: text.slice(value.length) };
}

/** Finds the one status beside words in other letters: `Принято / Accepted`, `Принято (Accepted)`. */
function parseBeside(text: string, values: readonly string[]): First | undefined {
  if (!/^[^\p{P}\p{S}]*[^\p{Script=Latin}\p{P}\p{S}\p{N}\s]/u.test(text)) return undefined;
  const words = text.split(/[^\p{L}]+/u).filter((word) => /\p{Script=Latin}/u.test(word));
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 && values.includes(only) ? { value: only, rest: '' } : undefined;
}

/** Takes a further status into account: of a history the last one counts, and a template's choice is none. */
function parseNext(first: string, rest: string, values: readonly string[]): string | undefined {
  const following = rest.replace(inPart, '');
  const next = [...following.matchAll(/\p{L}+/gu)].find(([word]) => values.includes(word) && word !== first);
  if (!next) return first;
  const between = following.slice(0, next.index);
  const after = following.slice(next.index + next[0].length);
  const goOn = () => parseNext(next[0], after, values);
  if (historyMark.test(between)) return goOn();
  const [from, to] = [datedMark.exec(between)?.[1], dateBehind.exec(after)?.[1]];
  if (to !== undefined && between.trim() === ',') return goOn();
  if (from !== undefined && to !== undefined) return yearsOf(from) > yearsOf(to) ? first : goOn();
  return choiceMark.test(between) ? undefined : first;
}

/** Returns a date so that it compares with others: its year, and the whole where that is written first. */
function yearsOf(date: string): string {
  return /^\d{4}/.test(date) ? date : (/\d{4}/.exec(date)?.[0] ?? '');
}

/** Removes struck-out text: `~~Proposed~~ Accepted` becomes `Accepted`. */
export function withoutStruckOut(written: string): string {
  return written.replaceAll(struckOut, '').trim();
}

/** Says whether a text begins with "superseded in part" or the like: the rest of such a record still holds. */
export function isPartlySuperseded(written: string): boolean {
  return inPart.exec(toWords(written))?.index === 0;
}

/**
 * Returns the words of a status, if they say more than the status itself and when: "Accepted with modifications", but not
 * "✅ Accepted (2020-01-02)" or "Superseded by ADR-5", which the relation says.
 */
export function toStatusWords(written: string, status: string): string | undefined {
  const words = withoutStruckOut(written).replace(/^[^\p{L}\p{N}]+/u, '');
  const rest = words
    .toLowerCase()
    .replaceAll(misspelled, 'superseded')
    .replace(status, '')
    .replace(/^\s*(?:on\s+\S+\s+|\d\S*\s+)?by\s+(?:the\s+)?(?:\[|[a-z]{2,9}[-\s#]*\d|#?\d).*$/, '')
    .replaceAll(
      /\b(?:on|in|at|of|the)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d+(?:st|nd|rd|th)?/g,
      '',
    );
  return /\p{L}/u.test(rest) ? words : undefined;
}

/** Returns a status in lower-case English words. */
function toWords(written: string): string {
  return toEnglish(withoutStruckOut(written))
    .toLowerCase()
    .replaceAll(misspelled, 'superseded')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(opening, '')
    .trim();
}
