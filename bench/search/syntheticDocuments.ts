import type { SearchDocument, SearchSection } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { createRandom, pickOne } from './random.ts';

/** How the vocabulary grows with the amount of text. */
interface Vocabulary {
  /** Words that new words may replace: those that occur once or twice in the corpus. */
  readonly rare: ReadonlySet<string>;
  /** Returns how many new words there are after this many characters. */
  readonly newWordsAt: (characters: number) => number;
}

const word = /[a-z]{5,}/gi;
const shortest = 150;
const longest = 1200;

/**
 * Makes documents from the sections and title words of real ones, of two to three kB each. The same input gives the same
 * documents, and a smaller count gives the first of them. Once there is more text than in the real documents, new words replace
 * rare ones, so that the vocabulary keeps growing as in the real documents (Heaps' law).
 * @param count How many documents to make.
 */
export function makeSyntheticDocuments(real: readonly SearchDocument[], count: number): SearchDocument[] {
  const sections = real
    .flatMap((document) => document.sections)
    .filter(({ text }) => text.length >= shortest)
    .map(({ heading, text, code }) => ({ heading, text: cut(text), code: cut(code) }));
  if (sections.length === 0) throw new Error('No section has enough text to make documents of.');
  const titleWords = real.flatMap(({ title }) => title.match(/[\p{L}\p{N}-]{3,}/gu) ?? []);
  const vocabulary = measureVocabulary(sections);
  let characters = 0;
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(index + 1);
    const target = 2000 + random() * 1000;
    const own: SearchSection[] = [];
    for (let size = 0; size < target; size += lengthOf(own.at(-1))) {
      own.push(renew(pickOne(sections, random), { vocabulary, characters, random }));
      characters += lengthOf(own.at(-1));
    }
    const title = Array.from({ length: 3 + Math.floor(random() * 3) }, () => pickOne(titleWords, random)).join(' ');
    return toDocument({ index, title, sections: own, like: pickOne(real, random) });
  });
}

interface RenewInput {
  readonly vocabulary: Vocabulary;
  /** How many characters the documents before have. */
  readonly characters: number;
  readonly random: () => number;
}

/** Replaces rare words of a section by new ones. Lower numbers are more frequent. */
function renew(section: SearchSection, { vocabulary, characters, random }: RenewInput): SearchSection {
  const words = Math.floor(vocabulary.newWordsAt(characters));
  if (words <= 0) return section;
  const text = section.text.replaceAll(word, (form) =>
    vocabulary.rare.has(form.toLowerCase()) ? coin(Math.floor(random() ** 2 * words)) : form,
  );
  return { ...section, text };
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');

/** Makes a word of no language, a different one for each number. */
function coin(number: number): string {
  // The factor keeps neighbouring numbers apart in the alphabet. There are 20⁴ short words, then longer ones.
  let rest = (number * 7919) % 160_000;
  let coined = number < 160_000 ? '' : coin(Math.floor(number / 160_000));
  for (let at = 0; at < 4; at++) {
    coined += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return coined;
}

/** Estimates `words = factor × characters ^ exponent` (Heaps' law) from half of the text and all of it. */
function measureVocabulary(sections: readonly Pick<SearchSection, 'text'>[]): Vocabulary {
  const counts = new Map<string, number>();
  const half = Math.floor(sections.length / 2);
  let characters = 0;
  let atHalf = { words: 1, characters: 1 };
  // Takes every other section first, since the parts of a corpus have words of their own.
  const mixed = [...sections.filter((_, at) => at % 2 === 0), ...sections.filter((_, at) => at % 2 === 1)];
  for (const [at, { text }] of mixed.entries()) {
    if (at === half) atHalf = { words: Math.max(1, counts.size), characters: Math.max(1, characters) };
    characters += text.length;
    for (const [form] of text.toLowerCase().matchAll(word)) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const exponent = Math.log(counts.size / atHalf.words) / Math.log(characters / atHalf.characters);
  return {
    rare: new Set([...counts].filter(([, count]) => count <= 2).map(([form]) => form)),
    newWordsAt: (written) =>
      written <= characters ? 0 : counts.size * (written / characters) ** exponent - counts.size,
  };
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

function cut(text: string): string {
  if (text.length <= longest) return text;
  return text.slice(0, text.lastIndexOf(' ', longest) + 1 || longest).trimEnd();
}

function lengthOf({ text = '', code = '' }: Partial<SearchSection> = {}): number {
  return text.length + code.length;
}
