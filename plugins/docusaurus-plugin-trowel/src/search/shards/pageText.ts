import { formatRecordNumber } from '../../shared/recordNumber.ts';
import type { SearchDocument, SearchSection } from '../search.ts';
import { decodeText, encodeText } from './wordCode.ts';

/** What results show of a page beyond the page table: the text in which passages are found. */
export type PageText = Pick<SearchDocument, 'id' | 'summary' | 'symptoms' | 'sections'>;

/** What is known of the page without its text. */
type KnownPage = Pick<SearchDocument, 'kind' | 'number' | 'permalink'>;

/** Stand between parts and between the fields of a section; no text has them (they are no characters of XML or HTML). */
const partEnd = '\u0002';
const fieldEnd = '\u0001';
const reserved = [fieldEnd, partEnd, '\u0003'];
/** In place of an anchor that follows from its heading, as nearly all do. No anchor has it. */
const derived = '#';

/** Writes a page's text; compressed by whoever calls. */
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

/** The lines of code that say something, each once: what is left out holds no phrase that the rest does not hold. */
function toTellingLines(code: string): string {
  const lines = code.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => /[\p{L}\p{N}]/u.test(line)).join('\n');
}

/** Most summaries are a passage of the text, and are kept as where it stands: section, start and length. */
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

/** What most pages are called: after the last part of their address, or after their number. */
function usualIds({ kind, number, permalink }: KnownPage): string[] {
  const last = permalink.replace(/\/$/, '').replace(/^.*\//, '');
  return [`${kind}/${last}`, ...(number === undefined ? [] : [`${kind}/${formatRecordNumber(number)}`])];
}

/** What most anchors are: the heading's words in lower case. Where one is not, it is kept as it is. */
function toSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function withoutMarks(text: string): string {
  return reserved.reduce((rest, mark) => rest.replaceAll(mark, ' '), text);
}
