import { formatRecordNumber } from '../../shared/recordNumber.ts';
import type { SearchDocument, SearchSection } from '../search.ts';
import { decodeText, encodeText } from './wordCode.ts';

/** What results show of a page besides the page table: the text with its passages. */
export type PageText = Pick<SearchDocument, 'id' | 'summary' | 'symptoms' | 'sections'>;

/** What the page table says of the page. */
type KnownPage = Pick<SearchDocument, 'kind' | 'number' | 'permalink'>;

/** Separators of parts, and of the fields of a section. Texts do not contain them, as XML and HTML forbid them. */
const partEnd = '\u0002';
const fieldEnd = '\u0001';
const reserved = [fieldEnd, partEnd, '\u0003'];
/** Replaces an anchor that can be derived from its heading, as nearly all can. Anchors do not contain it. */
const derived = '#';

/** Writes a page's text, uncompressed. */
export function writePageText(page: PageText & KnownPage, codes: ReadonlyMap<string, number>): Uint8Array {
  const { id, summary, symptoms, sections } = page;
  const usual = usualIds(page).indexOf(id);
  const columns = [
    [usual === -1 ? id : String(usual)],
    [toReference(summary, sections)],
    symptoms,
    sections.map(({ heading = '' }) => heading),
    sections.map(({ heading = '', anchor = '' }) => (anchor !== '' && anchor === toSlug(heading) ? derived : anchor)),
    sections.map(({ text }) => text),
    sections.map(({ code }) => toTellingLines(code)),
  ];
  return encodeText(columns.map((column) => column.map(withoutMarks).join(fieldEnd)).join(partEnd), codes);
}

/** Reads the output of `writePageText`, with the same list of words. */
export function readPageText(bytes: Uint8Array, words: readonly string[], page: KnownPage): PageText {
  const columns = decodeText(bytes, words)
    .split(partEnd)
    .map((column) => column.split(fieldEnd));
  const [[id = ''] = [], [summary = ''] = [], symptoms = [], headings = [], anchors = [], texts = [], codes = []] =
    columns;
  return {
    id: usualIds(page)[Number(id)] ?? id,
    summary: fromReference(summary, texts),
    symptoms: symptoms.filter((symptom) => symptom !== ''),
    sections: texts.map((text, at): SearchSection => {
      const heading = headings[at] || undefined;
      const anchor = (anchors[at] === derived ? toSlug(heading ?? '') : anchors[at]) || undefined;
      return { heading, anchor, text, code: codes[at] ?? '' };
    }),
  };
}

/** Removes repeated and empty lines of code; what remains contains every phrase of the code. */
function toTellingLines(code: string): string {
  const lines = code.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => /[\p{L}\p{N}]/u.test(line)).join('\n');
}

/** Writes a summary that is a passage of the text, as most are, as its position: section, start and length. */
function toReference(summary: string, sections: readonly SearchSection[]): string {
  if (summary === '') return '';
  const section = sections.findIndex(({ text }) => text.includes(summary));
  return section === -1
    ? summary
    : `${derived}${section}.${sections[section]?.text.indexOf(summary)}.${summary.length}`;
}

function fromReference(summary: string, texts: readonly string[]): string {
  const [, section, start, length] = /^#(\d+)\.(\d+)\.(\d+)$/.exec(summary)?.map(Number) ?? [];
  if (section === undefined || start === undefined || length === undefined) return summary;
  return texts[section]?.slice(start, start + length) ?? '';
}

/** Derives the usual id of a page from the last part of its address, or from its number. */
function usualIds({ kind, number, permalink }: KnownPage): string[] {
  const last = permalink.replace(/\/$/, '').replace(/^.*\//, '');
  return [`${kind}/${last}`, ...(number === undefined ? [] : [`${kind}/${formatRecordNumber(number)}`])];
}

/** Derives the usual anchor from a heading: its words in lower case. */
function toSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function withoutMarks(text: string): string {
  return reserved.reduce((rest, mark) => rest.replaceAll(mark, ' '), text);
}
