import type { SearchDocument, SearchSection } from '../search.ts';
import { decodeText, encodeText } from './wordCode.ts';

/**
 * What results show of a page besides the page table: the text with its passages. A long page's text is in several parts, so that
 * a passage costs the part with its section.
 */
export interface PageText {
  /** Summary and symptoms are in the first part. */
  readonly summary?: string;
  readonly symptoms: readonly string[];
  /** The sections that are loaded, by position. */
  readonly sections: ReadonlyMap<number, SearchSection>;
}

/** Separators of columns, and of the fields of a section. Texts do not contain them, as XML and HTML forbid them. */
const columnEnd = '\u0002';
const fieldEnd = '\u0001';
const reserved = [fieldEnd, columnEnd, '\u0003'];
/** Replaces an anchor that can be derived from its heading, as nearly all can. Anchors do not contain it. */
const derived = '#';
/** A part may exceed its size by this factor, so that there are no tiny last parts. */
const tolerance = 1.25;

/** Finds the first section of each part but the first: parts have about `size` characters of text and code. */
export function toParts(sections: readonly SearchSection[], size: number): number[] {
  const parts: number[] = [];
  let filled = 0;
  for (const [at, { text, code }] of sections.entries()) {
    const length = text.length + code.length;
    if (filled > 0 && filled + length > size * tolerance) {
      parts.push(at);
      filled = 0;
    }
    filled += length;
  }
  return parts;
}

/** Writes the parts of a page's text, uncompressed. */
export function writeTextParts(
  { summary, symptoms, sections }: Pick<SearchDocument, 'summary' | 'symptoms' | 'sections'>,
  parts: readonly number[],
  codes: ReadonlyMap<string, number>,
): Uint8Array[] {
  return [0, ...parts].map((from, part) => {
    const own = sections.slice(from, parts[part]);
    const columns = [
      [part === 0 ? toReference(summary, own) : ''],
      part === 0 ? symptoms : [],
      own.map(({ heading = '' }) => heading),
      own.map(({ heading = '', anchor = '' }) => (anchor !== '' && anchor === toSlug(heading) ? derived : anchor)),
      own.map(({ text }) => text),
      own.map(({ code }) => toTellingLines(code)),
    ];
    return encodeText(columns.map((column) => column.map(withoutMarks).join(fieldEnd)).join(columnEnd), codes);
  });
}

/** Reads a part, with the same list of words; `from` is the position of its first section. */
export function readTextPart(bytes: Uint8Array, words: readonly string[], from: number): PageText {
  const columns = decodeText(bytes, words)
    .split(columnEnd)
    .map((column) => column.split(fieldEnd));
  const [[summary = ''] = [], symptoms = [], headings = [], anchors = [], texts = [], codes = []] = columns;
  return {
    summary: from === 0 ? fromReference(summary, texts) : undefined,
    symptoms: symptoms.filter((symptom) => symptom !== ''),
    sections: new Map(
      texts.map((text, at): [number, SearchSection] => {
        const heading = headings[at] || undefined;
        const anchor = (anchors[at] === derived ? toSlug(heading ?? '') : anchors[at]) || undefined;
        return [from + at, { heading, anchor, text, code: codes[at] ?? '' }];
      }),
    ),
  };
}

/** Puts the loaded parts of a text together. */
export function joinParts(parts: readonly PageText[]): PageText {
  return {
    summary: parts.find(({ summary }) => summary !== undefined)?.summary,
    symptoms: parts.flatMap(({ symptoms }) => symptoms),
    sections: new Map(parts.flatMap(({ sections }) => [...sections])),
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
