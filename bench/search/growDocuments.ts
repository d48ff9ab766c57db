import type { SearchDocument, SearchSection } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { createRandom, pickOne } from './random.ts';

/** Where new words come from: the more text there was, the more of them. */
interface Vocabulary {
  /** Words that a piece of text may get new ones for: those that stand once or twice in the whole corpus. */
  readonly rare: ReadonlySet<string>;
  /** New words that there are once so many characters were written. */
  readonly newWordsAt: (characters: number) => number;
}

const word = /[a-z]{5,}/gi;
const shortest = 150;
const longest = 1200;

/**
 * Makes as many documents as wanted of real ones' sections, two to three kB each, with titles of real titles' words. The
 * same documents give the same ones, and fewer are the first of more. As in real text, there are ever new words: as soon
 * as there is more text than the real documents have, rare words give way to new ones, so many that the vocabulary goes
 * on growing as it does within the real documents (Heaps' law).
 */
export function growDocuments(real: readonly SearchDocument[], count: number): SearchDocument[] {
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
  /** Written before. */
  readonly characters: number;
  readonly random: () => number;
}

/** A section whose rare words are exchanged for new ones, of which some are more frequent than others. */
function renew(section: SearchSection, { vocabulary, characters, random }: RenewInput): SearchSection {
  const words = Math.floor(vocabulary.newWordsAt(characters));
  if (words <= 0) return section;
  const text = section.text.replaceAll(word, (form) =>
    vocabulary.rare.has(form.toLowerCase()) ? coin(Math.floor(random() ** 2 * words)) : form,
  );
  return { ...section, text };
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');

/** A word that no language has, one per number. */
function coin(number: number): string {
  // Neighbours in number shall not be neighbours in the alphabet; 20⁴ words, then longer ones.
  let rest = (number * 7919) % 160_000;
  let coined = number < 160_000 ? '' : coin(Math.floor(number / 160_000));
  for (let at = 0; at < 4; at++) {
    coined += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return coined;
}

/** How the vocabulary grows with the text: `words = factor × characters ^ exponent`, by its halves. */
function measureVocabulary(sections: readonly Pick<SearchSection, 'text'>[]): Vocabulary {
  const counts = new Map<string, number>();
  const half = Math.floor(sections.length / 2);
  let characters = 0;
  let atHalf = { words: 1, characters: 1 };
  // Every other section first, since a corpus's parts have words of their own.
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
  /** Whose kind, status, date and facets it gets. */
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
