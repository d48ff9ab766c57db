import type { Analyzer, Word } from '../analyzer.ts';
import type { SearchDocument, SearchSection } from '../search.ts';
import type { PostingList } from '../shards/postings.ts';
import { createWeigh, type Field, fields, toAverage, toLevel, type Weigh } from '../shards/scoring.ts';

/** An inverted index: for each term, the sections that contain it. */
export interface InvertedIndex {
  /** The number of lunr's documents: the sections of all pages, those of each page followed by its symptoms. */
  readonly sections: number;
  readonly terms: readonly string[];
  /** Forms of words that are not terms themselves. */
  readonly forms: readonly string[];
  /** Counts the pairs of section and field that contain a term; it has at most as many postings. */
  readonly countOf: (term: number) => number;
  /** Returns a term's postings, sorted by section. */
  readonly postingsOf: (term: number) => PostingList;
}

/** Greater counts and lengths are stored as these. */
const mostCount = 0x1ff;
const mostWords = 0xfffff;

/** Lists lunr's documents for a page: one per section, and one per symptom. */
export function toIndexed(document: SearchDocument): Partial<Record<Field, string>>[] {
  return [
    ...document.sections.map((section, at) => toFields(document, section, at === 0)),
    // Each symptom is a document: in a list of five, an exact match would score a fifth.
    ...document.symptoms.map((symptoms) => ({ title: document.title, symptoms })),
  ];
}

/** Indexes what belongs to the whole page with its first section only; the title with every section. */
function toFields(document: SearchDocument, section: SearchSection, first: boolean): Partial<Record<Field, string>> {
  return {
    title: document.title,
    heading: section.heading ?? '',
    body: first ? `${document.summary}\n${section.text}` : section.text,
    code: section.code,
    aliases: first ? [...document.aliases, document.source].join('\n') : '',
  };
}

/** Inverts documents. Postings are in typed arrays, as there may be millions. */
export function invert(documents: Iterable<SearchDocument>, analyzer: Analyzer): InvertedIndex {
  const numbers = new Map<string, number>();
  /** The analyzer returns the same word for what is written alike. */
  const numberOfWord = new WeakMap<Pick<Word, 'term' | 'form'>, number>();
  const terms: string[] = [];
  const forms = new Set<string>();
  const termOf = new Column();
  const sectionOf = new Column();
  /** Packs field, count and length of the field into one number: 3, 9 and 20 bits. */
  const factOf = new Column();
  const sums = fields.map(() => 0);
  let counts = new Uint32Array(1 << 16);
  let section = 0;

  const numberOf = (word: Pick<Word, 'term' | 'form'>): number => {
    const { term, form } = word;
    let number = numbers.get(term);
    if (number === undefined) {
      number = terms.length;
      numbers.set(term, number);
      terms.push(term);
      if (number >= counts.length) counts = grow(counts);
    }
    if (form !== term) forms.add(form);
    numberOfWord.set(word, number);
    return number;
  };
  const count = (text: string): Counted => {
    const met: number[] = [];
    let length = 0;
    analyzer.terms(text, (word) => {
      length++;
      const number = numberOfWord.get(word) ?? numberOf(word);
      if (counts[number] === 0) met.push(number);
      (counts[number] as number)++;
    });
    const times = met.map((number) => {
      const found = counts[number] as number;
      counts[number] = 0;
      return found;
    });
    return { terms: met, times, length };
  };
  const addField = (field: number, { terms: found, times, length }: Counted) => {
    const longest = Math.min(length, mostWords);
    sums[field] = (sums[field] as number) + longest;
    for (const [at, number] of found.entries()) {
      termOf.push(number);
      sectionOf.push(section);
      factOf.push((field | (Math.min(times[at] as number, mostCount) << 3) | (longest << 12)) >>> 0);
    }
  };

  for (const document of documents) {
    // Every section has the title of its page.
    const title = count(document.title);
    for (const indexed of toIndexed(document)) {
      for (const [field, name] of fields.entries()) {
        const text = indexed[name];
        if (text) addField(field, name === 'title' ? title : count(text));
      }
      section++;
    }
  }
  const byTerm = groupByTerm(termOf, terms.length);
  const sections = section;
  const weighs = sums.map((sum) => createWeigh(toAverage(sum, sections)));
  return {
    sections,
    terms,
    forms: [...forms].filter((form) => !numbers.has(form)),
    countOf: (term) => byTerm(term).length,
    postingsOf(term) {
      const occurrences = byTerm(term);
      const held = new Uint32Array(occurrences.length);
      const masks = new Uint8Array(occurrences.length);
      const levels = new Uint8Array(occurrences.length);
      let postings = 0;
      // The occurrences of a section are adjacent, in the order of fields.
      for (const [place, occurrence] of occurrences.entries()) {
        const fact = factOf.at(occurrence);
        const field = fact & 7;
        levels[place] = toLevel((weighs[field] as Weigh)((fact >>> 3) & mostCount, fact >>> 12));
        const at = sectionOf.at(occurrence);
        if (postings === 0 || held[postings - 1] !== at) held[postings++] = at;
        masks[postings - 1] = (masks[postings - 1] as number) | (1 << field);
      }
      return { sections: held.subarray(0, postings), masks: masks.subarray(0, postings), levels };
    },
  };
}

/** The terms of a text, how often each occurs, and the number of words. */
interface Counted {
  readonly terms: readonly number[];
  readonly times: readonly number[];
  readonly length: number;
}

/** Computes the positions of each term's occurrences by a counting sort. */
function groupByTerm(termOf: Column, terms: number): (term: number) => Uint32Array {
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < termOf.length; at++) (starts[termOf.at(at) + 1] as number)++;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const next = starts.slice();
  const occurrences = new Uint32Array(termOf.length);
  for (let at = 0; at < termOf.length; at++) {
    const term = termOf.at(at);
    occurrences[next[term] as number] = at;
    (next[term] as number)++;
  }
  return (term) => occurrences.subarray(starts[term], starts[term + 1]);
}

/** A growing list of numbers below 2³². */
class Column {
  #values = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = grow(this.#values);
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }
}

function grow(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
