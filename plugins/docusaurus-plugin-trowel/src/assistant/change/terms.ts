import type { Analyzer } from '../../search/analyzer.ts';

/** Lists the stems of the words of a text, without those that every program and every sentence has. */
export interface ReadTerms {
  (text: string): readonly string[];
  /** The same, each with a word of the text, as people can read it: a stem is no word. */
  readonly words: (text: string) => ReadonlyMap<string, string>;
}

/** Words that are in all code, or in all plans. They never say what a change is about. */
const common = `
abstract args array assert async await bool boolean break byte call case catch char class code collection compare config const constructor context continue
data debug def default delete do double else elif end enum error event exception export extends false field file filter final finally float fn for foreach
from fun func function get getter given global handle handler has hash helper id if impl implement import in index init input instance int integer interface
internal is item iterator key keys lambda len length let line list listof log logger long loop main map match method module mutable name new next nil none null
number object of option optional other output override package param params parse pass private process property protected public put raise read remove
request require response result return returns row run self service set setter short size some start state static str string struct super switch table
temp test then this throw throws to todo true try tuple type types undefined unit update url use user using util utils val value values var vec void
when where which while with write yield size add app api base body build check clean cleanup change changed code create current detail entry extra first good
info item kind last make need now old one only part place plan please point same set simple simplify step thing time two up use used useful want way work
unnecessary redundant longer introduce refactor replace instead keep kept rewrite without seem really just already still every each
out once take takes ask asks day per come comes go goes back minute minutes hour hours second seconds millisecond month year week one two three four five six seven
eight nine ten eleven twelve half three times twice today much many more most less than like look looks start step end ends write writes written own`
  .split(/\s+/)
  .filter(Boolean);

/** Makes the function that lists the terms of a text, in the language of the hub. */
export function createReadTerms(analyzer: Analyzer): ReadTerms {
  const ignored = new Set(common.flatMap((word) => analyzer.toTerm(word) ?? []));
  const visit = (text: string, add: (term: string, form: string) => void) =>
    analyzer.terms(text, ({ term, form }) => {
      if (term.length > 2 && !ignored.has(term) && !/^\d/.test(term)) add(term.replace(/^@/, ''), form);
    });
  const read = (text: string) => {
    const terms: string[] = [];
    visit(text, (term) => terms.push(term));
    return terms;
  };
  const words = (text: string) => {
    const found = new Map<string, string>();
    visit(text, (term, form) => {
      if (!found.has(term)) found.set(term, form);
    });
    return found;
  };
  return Object.assign(read, { words });
}

/** How telling each term is: the rarer in the hub, the more. From 0 to 4. */
export type Telling = (term: string) => number;

/** Terms of a small hub are counted as if it had so many pages, or each word would seem common. */
const least = 60;
/** The most pages that are counted. */
const mostCounted = 800;

/** Counts in how many of some texts each term is. Of a large hub, texts at even distances are counted. */
export function createTelling(texts: readonly (() => string)[], read: ReadTerms): Telling {
  const stride = Math.max(1, Math.ceil(texts.length / mostCounted));
  const counts = new Map<string, number>();
  let counted = 0;
  for (let at = 0; at < texts.length; at += stride) {
    counted++;
    for (const term of new Set(read((texts[at] as () => string)()))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const all = Math.max(least, counted);
  return (term) => Math.min(4, Math.max(0, Math.log(all / Math.max(1, counts.get(term) ?? 0))));
}
