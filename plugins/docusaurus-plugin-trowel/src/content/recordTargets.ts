import { linkMark, type MaskedText } from './recordLinks.ts';

/** A record that a text names; `soft` when the name can mean something else, so that it is no problem if there is none. */
export interface RecordTarget {
  readonly target: string;
  readonly soft?: boolean;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

const letter = '\\p{L}\\d';
/** What ends a number: no further digit, version, date, share or unit. */
const ending = `(?![${letter}])(?![.:/]\\d|[/-]\\d|\\s?%|\\+)`;
const naming = (words: string) =>
  `(?:${words})[-\\s#_:]*(?:n(?:o|r|um(?:ber)?)?[.°º]*\\s*)?0*(\\d{1,5})(?![${letter}])(?![\\d/.-]*\\d)`;
/** `ADR-12`, `RFC 12`: a record wherever it stands. */
const named = naming('(?:ADR|RFC|DR)s?');
/** `decision no. 12`: a record only in a list of them. */
const described = naming('(?:decision(?:\\s+record)?|record)s?');
/** `XIP-12`: a record's own spelling if one is called so, and somebody's ticket if not. */
const prefixed = `(?<![${letter}/#-])((?!(?:ADR|RFC|DR)-)[A-Z][A-Z\\d]{1,9}-\\d{1,6})(?![${letter}]|[.-]\\d)`;
/** A file's name or path: `0005-use-x`, `adr/0005-use-x.md`. */
const file = `((?:\\.{0,2}/)?(?:[\\w.-]+/)*[\\w.-]*\\.mdx?)(?![${letter}])`;
const slug = `((?:\\d{8}|\\d{4}-\\d{2}-\\d{2}|\\d{1,6})-(?=[\\d_.-]*\\p{L})[${letter}][${letter}._-]*[${letter}])`;
const joined = `\\s*(?:,\\s*(?:and|or)?|;|/|&|\\+|<br\\s*/?>|\\b(?:and|or|as well as|und|oder|sowie|et|ou|y|e|o|ed)\\b|[、，和及与與と·]|및)\\s*`;

/** What a tracker's numbers are called: `PR #2`, `issue 14`. */
const tracker = '(?:issue|PR|pull[-\\s]request|MR|merge[-\\s]request|ticket)s?';
const trackerNumber = `${tracker}[\\s:]*[#!]?\\d+`;

const at = (pattern: string) => new RegExp(pattern, 'iuy');
const anywhere = new RegExp(`${linkMark}|(?<![${letter}/-])${named}`, 'giu');
const patterns = {
  mark: at(`\\uE000(\\d+)\\uE001`),
  named: at(named),
  described: at(described),
  prefixed: new RegExp(prefixed, 'uy'),
  file: at(file),
  slug: at(slug),
  hash: at(`#0*(\\d{1,5})${ending}`),
  number: at(`0*(\\d{1,5})${ending}`),
  joined: at(joined),
  tracked: at(`(?:${trackerNumber}(?:\\s*,\\s*#\\d+)*${joined})+`),
  opening: at(`(?:[\\s:>*_"'\`(~]|[–—-]\\s)*`),
  closing: at(`[\\s*_"'\`~]*(?:\\([^()]*\\))?[\\s*_"'\`~)]*`),
  /** A title behind a record, before the next one. */
  title: at(`\\s*[:–—-]\\s[^.,;()\uE000]{1,80}(?=[,;]\\s*(?:and\\s+)?(?:\uE000|(?:ADR|RFC|DR)s?[-\\s#_]*\\d))`),
};
/** What follows a number that stands alone: nothing that it could count. */
const afterNumber = /^[\s*_"'`~]*(?:$|[.;)\]|–—(]|[:-]\s|,\s|(?:by|from|on|since|in|as)\s)/u;
/** Says that "#12" is how this text calls issues or changes. */
const trackerHash =
  /\b(?:issues?|PRs?|pull[-\s]requests?|MRs?|merge[-\s]requests?|tickets?|tasks?|bugs?|clos(?:es|ed)|fix(?:es|ed)|resolv(?:es|ed)|refs?)\b[\s:]*#\d/i;
/** Words that lead away from what a verb is about. */
const astray =
  /\b(?:issues?|PRs?|pull[-\s]requests?|MRs?|merge[-\s]requests?|tickets?|tasks?|commits?|bugs?|see|due|because|since|after|before|following|via|per|under|than|while|when|like|unlike|without|with|not|except|for|against|described|discussed|mentioned)\b/iu;

/** In YAML a `#` behind a space begins a comment: `PR #2` is read as `PR`. */
const issueOrChange = new RegExp(`^(?:${trackerNumber}|${tracker})$`, 'iu');

/** Says whether a text names an issue or a change, which is no record. */
export function isIssueOrChange(written: string): boolean {
  return issueOrChange.test(written.trim());
}

/** How far a verb reaches: only to the list behind it, or to every record that the text names. */
export type Reach = 'list' | 'all';

/**
 * Finds the records that a text behind a verb names: a list such as "[5](5.md), ADR-6 and 7", which few words may precede. A number
 * counts only in a record's own spelling, or alone in the list. With `reach` "all" every link and name of the rest counts too.
 */
export function findTargets(masked: MaskedText, from: number, to: number, reach: Reach): RecordTarget[] {
  const text = masked.text.slice(0, to);
  const list = readList(text, masked.targets, from);
  const rest = reach === 'all' ? findNamed(text, masked.targets, list.end) : [];
  const seen = new Set<string>();
  return [...list.targets, ...rest].filter(({ target }) => !seen.has(target) && seen.add(target));
}

/** Finds the links and the names such as "ADR-5" in a text. */
export function findNamed(text: string, targets: MaskedText['targets'], from: number): RecordTarget[] {
  return [...text.matchAll(anywhere)].flatMap((match) => {
    const [whole, number] = match;
    const target = number ?? targets[Number(whole.slice(1, -1))];
    const isAfter = match.index >= from && target !== undefined;
    return isAfter ? [{ target, from: match.index, to: match.index + whole.length }] : [];
  });
}

function readList(text: string, targets: MaskedText['targets'], start: number) {
  const found: RecordTarget[] = [];
  const hasTracker = trackerHash.test(text);
  const read = (from: number) => readItem(text, { targets, from, hasTracker });
  let end = start;
  let position = start + length(patterns.opening, text, start);
  for (;;) {
    // A change or an issue in the list is no record, and the others are.
    const skipped = length(patterns.tracked, text, position);
    if (skipped > 0) position += skipped + length(patterns.opening, text, position + skipped);
    const item = read(position) ?? (found.length === 0 ? skipWords(text, targets, position) : undefined);
    if (!item) break;
    if (item.target !== undefined) found.push(item as RecordTarget);
    end = item.to;
    const closed = end + length(patterns.closing, text, end);
    const next = closed + length(patterns.title, text, closed);
    const joint = length(patterns.joined, text, next);
    if (joint === 0) break;
    position = next + joint + length(patterns.opening, text, next + joint);
  }
  // A number that counts something, as in "2, 3 or 4 approvals", makes no list of records.
  const last = found.at(-1);
  const counts = last !== undefined && isBare(last, text) && !afterNumber.test(text.slice(last.to));
  return { targets: counts ? found.filter((one) => !isBare(one, text)) : found, end };
}

/** Says whether a record is named by nothing but a number without a zero in front, as things are that are counted. */
function isBare({ from, to }: RecordTarget, text: string): boolean {
  return /^(?:(?:decisions?|records?)\s+)*(?:[1-9]\d*|0)$/i.test(text.slice(from, to));
}

type Item = Omit<RecordTarget, 'target'> & { readonly target?: string };

interface ReadItem {
  readonly targets: MaskedText['targets'];
  readonly from: number;
  /** Whether "#12" is how this text calls issues or changes, as forges do. */
  readonly hasTracker: boolean;
}

function readItem(text: string, { targets, from, hasTracker }: ReadItem): Item | undefined {
  const read = (pattern: RegExp) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match ? { from, to: from + match[0].length, target: match[1] as string } : undefined;
  };
  const mark = read(patterns.mark);
  if (mark) return { ...mark, target: targets[Number(mark.target)] };
  const hash = hasTracker ? undefined : read(patterns.hash);
  if (hash) return { ...hash, soft: true };
  const name = read(patterns.named);
  // The RFCs of the internet are called so too.
  if (name) return /^R/i.test(text.slice(from)) ? { ...name, soft: true } : name;
  const path = read(patterns.described) ?? read(patterns.file);
  if (path) return path;
  const slug = read(patterns.slug);
  // "12-factor" is no file's name.
  if (slug) return /^\d{1,2}-/.test(slug.target) ? { ...slug, soft: true } : slug;
  const prefixed = read(patterns.prefixed);
  if (prefixed) return { ...prefixed, soft: true };
  const number = read(patterns.number);
  return number && !isYear(text.slice(number.from, number.to)) ? number : undefined;
}

/** Finds the first record behind a few words: "superseded by the record [ADR-5](5.md)". */
function skipWords(text: string, targets: MaskedText['targets'], from: number): Item | undefined {
  const [first] = findNamed(text, targets, from);
  if (!first) return undefined;
  const between = text.slice(from, first.from).replace(/\($|\b(?:e\.g|i\.e|cf)\./i, '');
  const isNear = /^[^.;,(\uE000]{0,60}$/.test(between) && !astray.test(between) && !/\d/.test(between);
  return isNear ? first : undefined;
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

function length(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].length ?? 0;
}
