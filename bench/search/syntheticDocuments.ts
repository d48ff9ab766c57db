import type { SearchDocument, SearchSection } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { createRandom, pickOne } from '../random.ts';
import { measureVocabulary, renewWords } from '../vocabulary.ts';

const shortest = 150;
const longest = 1200;

interface Amount {
  /** How many documents to make. */
  readonly count: number;
  /** Characters of a document, about. */
  readonly characters?: number;
}

/** Makes documents of two to three kB each: see `generateDocuments`. */
export function makeSyntheticDocuments(real: readonly SearchDocument[], count: number): SearchDocument[] {
  return [...generateDocuments(real, { count })];
}

/**
 * Makes documents from the sections and title words of real ones, one after another. The same input gives the same
 * documents, and a smaller count gives the first of them. Once there is more text than in the real documents, new words replace
 * rare ones, so that the vocabulary keeps growing as in the real documents (Heaps' law).
 */
export function* generateDocuments(
  real: readonly SearchDocument[],
  { count, characters: length = 2500 }: Amount,
): Generator<SearchDocument, void, undefined> {
  const most = Math.min(longest, length);
  const sections = real
    .flatMap((document) => document.sections)
    .filter(({ text }) => text.length >= shortest)
    .map(({ heading, text, code }) => ({ heading, text: cut(text, most), code: cut(code, most) }));
  if (sections.length === 0) throw new Error('No section has enough text to make documents of.');
  const titleWords = real.flatMap(({ title }) => title.match(/[\p{L}\p{N}-]{3,}/gu) ?? []);
  const vocabulary = measureVocabulary(sections.map(({ text }) => text));
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const random = createRandom(index + 1);
    const target = length * (0.8 + random() * 0.4);
    const own: SearchSection[] = [];
    for (let size = 0; size < target; size += lengthOf(own.at(-1))) {
      const section = pickOne(sections, random);
      own.push({ ...section, text: renewWords(section.text, { vocabulary, characters, random }) });
      characters += lengthOf(own.at(-1));
    }
    const title = Array.from({ length: 3 + Math.floor(random() * 3) }, () => pickOne(titleWords, random)).join(' ');
    yield toDocument({ index, title, sections: own, like: pickOne(real, random) });
  }
}

interface DocumentInput {
  readonly index: number;
  readonly title: string;
  readonly sections: readonly SearchSection[];
  /** The document whose kind, status, date and facets it gets. */
  readonly like: SearchDocument;
}

function toDocument({ index, title, sections, like }: DocumentInput): SearchDocument {
  const number = index + 1;
  const name = `${String(number).padStart(5, '0')}-${title.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`;
  return {
    ...like,
    id: `${like.kind}/${name}`,
    title,
    number,
    permalink: `/grown/${name}`,
    source: `docs/grown/${name}.md`,
    aliases: [name, String(number)],
    summary: sections[0]?.text.slice(0, 160) ?? '',
    symptoms: [],
    replacedBy: undefined,
    sections: sections.map((section, at) => ({ ...section, anchor: `section-${at}` })),
  };
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, text.lastIndexOf(' ', most) + 1 || most).trimEnd();
}

function lengthOf({ text = '', code = '' }: Partial<SearchSection> = {}): number {
  return text.length + code.length;
}
