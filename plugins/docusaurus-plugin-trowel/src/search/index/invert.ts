import type { SearchDocument, SearchSection } from '../search.ts';
import type { RecordList } from '../shards/records.ts';
import { boosts, createWeigh, type Field, fields, toLevel, toRarity, type Weigh } from '../shards/scoring.ts';
import type { Analyzer } from '../words.ts';

/** The words of all sections, turned around: per term where it stands. */
export interface Inverted {
  /** lunr's documents: the sections of all pages, each page's followed by its symptoms. */
  readonly sections: number;
  /** In the order in which they were met first: a term's position is its number in lunr. */
  readonly terms: readonly string[];
  /** Forms of words that are no terms themselves. */
  readonly forms: readonly string[];
  /** In how many sections and fields a term stands; it has no more records than that. */
  readonly countOf: (term: number) => number;
  /** A term's records, in order of sections. */
  readonly recordsOf: (term: number) => RecordList;
}

/** A word that stands more often, or in a longer field, counts as one that does not. */
const mostCount = 0x1ff;
const mostWords = 0xfffff;

/** What lunr gets of a page: a document per section, and one per symptom. */
export function toIndexed(document: SearchDocument): Partial<Record<Field, string>>[] {
  return [
    ...document.sections.map((section, at) => toFields(document, section, at === 0)),
    // Each on its own: in a list of five, a symptom that fits word for word would count a fifth.
    ...document.symptoms.map((symptoms) => ({ title: document.title, symptoms })),
  ];
}

/** What stands for the whole page is filed with its first section only, but for the title. */
function toFields(document: SearchDocument, section: SearchSection, first: boolean): Partial<Record<Field, string>> {
  return {
    title: document.title,
    heading: section.heading ?? '',
    body: first ? `${document.summary}\n${section.text}` : section.text,
    code: section.code,
    aliases: first ? [...document.aliases, document.source].join('\n') : '',
  };
}

/** Inverts documents. Numbers stand in typed arrays: millions of postings are nothing special. */
export function invert(documents: Iterable<SearchDocument>, analyzer: Analyzer): Inverted {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const forms = new Set<string>();
  const termOf = new Column();
  const sectionOf = new Column();
  /** Field, count and length of the field in one number: 3, 9 and 20 bits. */
  const factOf = new Column();
  const sums = fields.map(() => 0);
  let counts = new Uint32Array(1 << 16);
  let section = 0;

  const addField = (field: number, text: string) => {
    const met: number[] = [];
    let length = 0;
    analyzer.terms(text, (term, form) => {
      length++;
      let number = numbers.get(term);
      if (number === undefined) {
        number = terms.length;
        numbers.set(term, number);
        terms.push(term);
        if (number >= counts.length) counts = grow(counts);
      }
      if (counts[number] === 0) met.push(number);
      (counts[number] as number)++;
      if (form !== term) forms.add(form);
    });
    const longest = Math.min(length, mostWords);
    sums[field] = (sums[field] as number) + longest;
    for (const number of met) {
      termOf.push(number);
      sectionOf.push(section);
      factOf.push((field | (Math.min(counts[number] as number, mostCount) << 3) | (longest << 12)) >>> 0);
      counts[number] = 0;
    }
  };

  for (const document of documents) {
    for (const indexed of toIndexed(document)) {
      for (const [field, name] of fields.entries()) {
        const text = indexed[name];
        if (text) addField(field, text);
      }
      section++;
    }
  }
  const byTerm = groupByTerm(termOf, terms.length);
  const sections = section;
  const weighs = fields.map((field, at) => createWeigh((sums[at] as number) / sections, boosts[field]));
  return {
    sections,
    terms,
    forms: [...forms].filter((form) => !numbers.has(form)),
    countOf: (term) => byTerm(term).length,
    recordsOf(term) {
      const postings = byTerm(term);
      const rarity = toRarity(postings.length, sections);
      const held = new Uint32Array(postings.length);
      const masks = new Uint8Array(postings.length);
      const levels = new Uint8Array(postings.length);
      let records = 0;
      // Postings of one section follow each other, the fields in order.
      for (const [place, posting] of postings.entries()) {
        const fact = factOf.at(posting);
        const field = fact & 7;
        const weight = (weighs[field] as Weigh)(rarity, (fact >>> 3) & mostCount, fact >>> 12);
        levels[place] = toLevel(weight, rarity, boosts[fields[field] as Field]);
        const at = sectionOf.at(posting);
        if (records === 0 || held[records - 1] !== at) held[records++] = at;
        masks[records - 1] = (masks[records - 1] as number) | (1 << field);
      }
      return { sections: held.subarray(0, records), masks: masks.subarray(0, records), levels };
    },
  };
}

/** Positions of each term's postings, in order: a counting sort. */
function groupByTerm(termOf: Column, terms: number): (term: number) => Uint32Array {
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < termOf.length; at++) (starts[termOf.at(at) + 1] as number)++;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const next = starts.slice();
  const postings = new Uint32Array(termOf.length);
  for (let at = 0; at < termOf.length; at++) {
    const term = termOf.at(at);
    postings[next[term] as number] = at;
    (next[term] as number)++;
  }
  return (term) => postings.subarray(starts[term], starts[term + 1]);
}

/** Numbers below 2³², as many as there are. */
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
