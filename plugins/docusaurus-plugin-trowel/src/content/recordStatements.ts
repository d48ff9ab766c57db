import { parseDate, splitDate } from '../shared/date.ts';
import { parseLabelledLine, withoutMarkup } from './recordLabels.ts';
import { type RecordLine, withoutBullet } from './recordLines.ts';
import { startsWithRelation } from './recordRelations.ts';
import { parseStatus } from './status.ts';

const open = /\[\s\]|[☐⬜🔲◻□]/u;
const ticked = /\[[xX✓✔]\]|[☑☒✅✔]\uFE0F?/u;
/** A box and what it stands before. */
const box = new RegExp(
  `(${open.source}|${ticked.source})([^☐⬜🔲◻□☑☒✅✔[]*(?:\\[(?![\\sxX✓✔]\\])[^☐⬜🔲◻□☑☒✅✔[]*)*)`,
  'gu',
);
const tickBehind = /[✅☑✔]\uFE0F?[*_\s]*$/u;

/**
 * Joins the lines of a section into statements: the paragraphs and the items of lists, as a reader sees them. A wrapped line begins
 * a statement only where the one before is complete. What stands at a box that is not ticked is left out.
 */
export function toStatements(lines: readonly RecordLine[], statuses: readonly string[]): RecordLine[] {
  const joined = joinLines(lines, (before, text) => goesOn(before, text, statuses));
  return withoutOpenBoxes(joined.flatMap(splitAtBreaks), statuses);
}

/** Splits a line where it is broken by hand: `Accepted<br>Supersedes ADR-1`. Labels have their own way to be separated. */
function splitAtBreaks(line: RecordLine): RecordLine[] {
  if (line.text.startsWith('|') || parseLabelledLine(line.text)) return [line];
  return line.text.split(/\s*<br\s*\/?>\s*/i).flatMap((text) => (text === '' ? [] : [{ ...line, text }]));
}

/** Joins wrapped lines into sentences: a line begins one where a paragraph does, or where the line before ends one. */
export function toSentences(lines: readonly RecordLine[]): RecordLine[] {
  return joinLines(lines, (before) => !/[.!?:][)"'*_\]]*$/.test(before));
}

const maxJoined = 1000;

function joinLines(lines: readonly RecordLine[], isJoined: (before: string, text: string) => boolean): RecordLine[] {
  const joined: RecordLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && line.continues && last.text.length < maxJoined && isJoined(last.text, line.text))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** Says whether a wrapped line goes on with the statement before it, so that its first word says nothing by itself. */
function goesOn(before: string, text: string, statuses: readonly string[]): boolean {
  const plain = withoutMarkup(text);
  const isLabelled =
    parseLabelledLine(text) !== undefined || (/^[^:：]{3,30}[:：]/.test(plain) && startsWithRelation(plain));
  if (isLabelled || open.test(text) || ticked.test(text)) return false;
  const said = (parseLabelledLine(before)?.value ?? withoutMarkup(withoutBullet(before))).replace(
    /^[^\p{L}\p{N}]+/u,
    '',
  );
  const isComplete = parseDate(said) !== undefined || parseStatus(said, statuses, { strict: true }) !== undefined;
  const begins = beginsStatement(plain, statuses);
  // "Superseded", and in the next line "by ADR-5".
  if (isComplete) return !begins && /^\p{Ll}/u.test(plain) && parseStatus(`${said} ${plain}`, statuses) !== undefined;
  const isLower = /^\p{Ll}/u.test(plain);
  if (parseLabelledLine(before)) return !begins && (isLower || /[,;]$/.test(said));
  return isLower ? !startsWithRelation(said) || !begins : !begins;
}

function beginsStatement(text: string, statuses: readonly string[]): boolean {
  const { rest = text } = splitDate(text) ?? {};
  if (parseDate(text) !== undefined) return true;
  return parseStatus(rest, statuses, { strict: true }) !== undefined || startsWithRelation(rest);
}

/** Leaves out boxes that are not ticked, and takes the others away. Where some items of a list are ticked, the rest of it says nothing. */
function withoutOpenBoxes(lines: readonly RecordLine[], statuses: readonly string[]): RecordLine[] {
  const kept = lines.flatMap((line): (RecordLine & { readonly isTicked?: boolean })[] => {
    if (!open.test(line.text) && !/\[[xX✓✔]\]|[☑☒]/u.test(line.text)) return [line];
    const text = readBoxes(line.text);
    return text === undefined ? [] : [{ ...line, text, item: true, isTicked: true }];
  });
  const isTicked = (line: RecordLine & { readonly isTicked?: boolean }) =>
    line.isTicked || (line.item && (/^[\s*+-]*[✅✔]/u.test(line.text) || tickBehind.test(line.text)));
  // Of several steps that are ticked, the last one is reached.
  const last =
    kept.findLast((line) => isTicked(line) && parseStatus(withoutMarkup(withoutBullet(line.text)), statuses)) ??
    kept.findLast(isTicked);
  if (!last) return kept;
  // "✅ Accepted" alone is a decoration; in a list of statuses it is the tick.
  return kept.filter((line) => line === last || (!line.isTicked && (!line.item || !isBare(line.text, statuses))));
}

/** Returns a line without its boxes and what the open ones stand before; `undefined` when that leaves nothing. */
function readBoxes(text: string): string | undefined {
  const first = text.search(box);
  const kept = [...text.matchAll(box)]
    .filter(([, mark]) => ticked.test(mark as string))
    .map(([, , words = '']) => words);
  const lead = text.slice(0, Math.max(0, first));
  const label = /\p{L}/u.test(lead) ? lead : '';
  return kept.length === 0 ? undefined : `${label}${kept.at(-1)}`.replaceAll(/^[\s|,;]+|[\s|,;]+$/g, '');
}

/** Says whether an item is nothing but a status, with a mark of its own perhaps. */
function isBare(text: string, statuses: readonly string[]): boolean {
  const words = withoutMarkup(withoutBullet(text))
    .replaceAll(/[^\p{L}\s]/gu, '')
    .trim();
  return words.split(/\s+/).length <= 2 && parseStatus(words, statuses, { strict: true }) !== undefined;
}
