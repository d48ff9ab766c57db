import { fold } from './fold.ts';
import { cut } from './languages/cut.ts';
import { rules as english } from './languages/en.ts';
import { loadRules } from './languages/load.ts';
import type { LanguageRules } from './languages/rules.ts';
import { createSegmenter } from './languages/segment.ts';

/** Where a word stands, in UTF-16 code units, and how it is written: folded and lower case, not stemmed. */
export interface Form {
  readonly form: string;
  readonly start: number;
  readonly length: number;
}

/** A word of a text: what it is filed under, and where it stands. */
export interface Word extends Form {
  /** What the index holds: the stem. */
  readonly term: string;
}

/** Cuts text into words and words into terms, in Node and in the browser alike. */
export interface Analyzer {
  /** All words that say something, in order; a word of parts (`chargedAfterTimeout`) is followed by them. */
  readonly words: (text: string) => Word[];
  /** The same words without their places: for a whole hub. */
  readonly terms: (text: string, add: (term: string, form: string) => void) => void;
  /** Every word as it is written, also those that say nothing; each character where words have no spaces. For phrases. */
  readonly forms: (text: string) => Form[];
  /** The term of a single form; absent for words that say nothing ("the"). */
  readonly toTerm: (form: string) => string | undefined;
}

/** A written word, analysed: its form, and the words that it is and holds. `start` is counted from its own. */
interface Known {
  readonly form: string;
  readonly words: readonly Word[];
}

/** `chargedAfterTimeout`, `HTTPServer`: also its parts are words. */
const humps = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;
const inner = /.[\p{Lu}\p{N}]|\p{N}\p{L}/u;
/** Longer than this is a hash or a data URL, nothing that somebody types. */
const longest = 48;
/** The analyzer of a language (a BCP 47 tag), its rules loaded; the words of one without rules are not stemmed. */
export async function loadAnalyzer(language: string): Promise<Analyzer> {
  return createAnalyzer(language, { rules: await loadRules(language) });
}

interface AnalyzerOptions {
  /** Rules for letters, stems and stop words. English has its own; any other language has none by default. */
  readonly rules?: LanguageRules;
  /** How many analyzed words to remember, 100,000 by default. A large hub has some 30,000 words. */
  readonly mostKnown?: number;
}

/** Creates the analyzer of a language (a BCP 47 tag). */
export function createAnalyzer(
  language: string,
  { rules = /^en\b/i.test(language) ? english : {}, mostKnown = 100_000 }: AnalyzerOptions = {},
): Analyzer {
  const segmenter = createSegmenter(language);
  const toForm = (written: string) => fold(rules.lower?.(written) ?? written, rules.letters);
  const toTerm = createStemmer(language, rules);

  // Texts say the same words over and over.
  const known = new Map<string, Known>();
  const know = (written: string): Known => {
    const found = known.get(written);
    if (found) return found;
    // Not remembered: a data URL can be longer than all words together.
    if (written.length > 2 * longest) return { form: toForm(written), words: [] };
    if (known.size >= mostKnown) known.clear();
    // A copy: a piece of a text would keep the whole text in memory.
    const copy = ` ${written}`.slice(1);
    const form = toForm(copy);
    const parts = toParts(copy);
    const analyzed = { form, words: parts.length === 0 ? toWhole(copy, form) : [...toWhole(copy, form), ...parts] };
    known.set(copy, analyzed);
    return analyzed;
  };
  const toWhole = (written: string, form: string): Word[] => {
    const term = form === '' || form.length > longest ? undefined : toTerm(form);
    return term === undefined ? [] : [{ form, term, start: 0, length: written.length }];
  };
  const toParts = (written: string): Word[] => {
    if (written.length > longest || !inner.test(written)) return [];
    const parts = [...written.matchAll(humps)];
    if (parts.length < 2) return [];
    return parts.flatMap((part) =>
      part[0].length > 1 ? know(part[0]).words.map((word) => ({ ...word, start: part.index })) : [],
    );
  };
  /** Calls with each written word, those without spaces cut; `at` is where it starts. */
  const each = (text: string, visit: (word: Known, at: number) => void) =>
    cut(text, (start, end, isUnspaced) => {
      const written = text.slice(start, end);
      if (!isUnspaced) visit(know(written), start);
      else for (const { segment, index } of segmenter(written)) visit(know(segment), start + index);
    });

  return {
    words(text) {
      const found: Word[] = [];
      each(text, ({ words }, at) => {
        for (const { form, term, start, length } of words) found.push({ form, term, start: at + start, length });
      });
      return found;
    },
    terms(text, add) {
      each(text, ({ words }) => {
        for (const { term, form } of words) add(term, form);
      });
    },
    forms(text) {
      const found: Form[] = [];
      const add = (written: string, start: number) => {
        const { form } = know(written);
        if (form !== '') found.push({ form, start, length: written.length });
      };
      cut(text, (start, end, isUnspaced) => {
        const written = text.slice(start, end);
        if (!isUnspaced) {
          add(written, start);
          return;
        }
        // Where words end depends on what stands around them; characters do not.
        let at = start;
        for (const character of written) {
          add(character, at);
          at += character.length;
        }
      });
      return found;
    },
    toTerm,
  };
}

function createStemmer(language: string, rules: LanguageRules): (form: string) => string | undefined {
  const { letters, stem = (form) => form, stopWords } = rules;
  const others = rules.latin || isLatin(language) ? undefined : english;
  return (form) => {
    // Where the language is written in other letters, a word in Latin ones is English, as texts about technology go.
    const { stem: toStem, stopWords: said } = others && /^[a-z0-9]+$/.test(form) ? others : { stem, stopWords };
    if (said?.has(form)) return undefined;
    // Nothing is left of some words; they stand for themselves.
    return fold(toStem(form), letters) || form;
  };
}

function isLatin(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Latn';
  } catch {
    return true;
  }
}
