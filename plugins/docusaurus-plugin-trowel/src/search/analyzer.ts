import { fold } from './folding.ts';
import { rules as english } from './languages/en.ts';
import { loadRules } from './languages/registry.ts';
import type { LanguageRules } from './languages/rules.ts';
import { createSegmenter } from './languages/segmenter.ts';
import { isSigned, withoutSigns } from './languages/signs.ts';
import { splitWords } from './languages/tokenizer.ts';
import { createWordTable } from './wordTable.ts';

/** The position of a word, in UTF-16 code units, and its form: folded and lower case, not stemmed. */
export interface Form {
  readonly form: string;
  readonly start: number;
  readonly length: number;
}

/** A word of a text, with the term by which it is indexed. */
export interface Word extends Form {
  /** The stem. */
  readonly term: string;
}

/** Splits text into words and maps them to terms, with the same result in Node and in the browser. */
export interface Analyzer {
  /** Lists all words but stop words, in order; a compound (`chargedAfterTimeout`, `.NET`) is followed by its parts. */
  readonly words: (text: string) => Word[];
  /** Visits the same words, but not where they stand, which is faster. A written word that occurs again is mostly the same object. */
  readonly terms: (text: string, visit: (word: Pick<Word, 'term' | 'form'>) => void) => void;
  /** Lists every word as written, stop words included; in scripts without spaces, every character. Used for phrases. */
  readonly forms: (text: string) => Form[];
  /** Returns the term of a form; `undefined` for stop words. */
  readonly toTerm: (form: string) => string | undefined;
}

/** The analysis of a written word: its form, and the word with its parts. `start` is relative to the word. */
interface Known {
  readonly form: string;
  readonly words: readonly Word[];
}

/** Splits `chargedAfterTimeout` and `HTTPServer` into parts. */
const humps = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;
const inner = /.[\p{Lu}\p{N}]|\p{N}\p{L}/u;
/** The length of a word at most. Longer ones are hashes or data URLs, which nobody types. */
const longest = 48;
/** Loads the analyzer for a language (a BCP 47 tag). Without rules for the language, words are not stemmed. */
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

  // Texts repeat the same words.
  const known = createWordTable<Known>();
  const know = (written: string): Known => knowAt(written, 0, written.length);
  const knowAt = (text: string, from: number, to: number): Known => {
    // Not cached: a data URL can be longer than all words together.
    if (to - from > 2 * longest) return { form: toForm(text.slice(from, to)), words: [] };
    const found = known.get(text, from, to);
    if (found) return found;
    const written = text.slice(from, to);
    if (known.size() >= mostKnown) known.clear();
    // Copies the key: a slice would keep the whole text in memory.
    const copy = ` ${written}`.slice(1);
    const form = toForm(copy);
    const parts = toParts(copy);
    const analyzed = { form, words: parts.length === 0 ? toWhole(copy, form) : [...toWhole(copy, form), ...parts] };
    known.add(copy, analyzed);
    return analyzed;
  };
  const toWhole = (written: string, form: string): Word[] => {
    const term = form === '' || form.length > longest ? undefined : toTerm(form);
    return term === undefined ? [] : [{ form, term, start: 0, length: written.length }];
  };
  const toParts = (written: string): Word[] => {
    if (written.length > longest) return [];
    const { bare, start } = withoutSigns(written) ?? { bare: '', start: 0 };
    if (bare.length > 1) return know(bare).words.map((word) => ({ ...word, start: start + word.start }));
    if (!inner.test(written)) return [];
    const parts = [...written.matchAll(humps)];
    if (parts.length < 2) return [];
    return parts.flatMap((part) =>
      part[0].length > 1 ? know(part[0]).words.map((word) => ({ ...word, start: part.index })) : [],
    );
  };
  /** Calls `visit` with each written word and its position; splits scripts without spaces. */
  const each = (text: string, visit: (word: Known, at: number) => void) =>
    splitWords(text, (start, end, isUnspaced) => {
      if (!isUnspaced) visit(knowAt(text, start, end), start);
      else {
        for (const { segment, index } of segmenter(text.slice(start, end))) visit(know(segment), start + index);
      }
    });

  return {
    words(text) {
      const found: Word[] = [];
      each(text, ({ words }, at) => {
        for (const { form, term, start, length } of words) found.push({ form, term, start: at + start, length });
      });
      return found;
    },
    terms(text, visit) {
      each(text, ({ words }) => {
        for (const word of words) visit(word);
      });
    },
    forms(text) {
      const found: Form[] = [];
      const add = (whole: string, at: number) => {
        // In a phrase, a dot or an at sign is only punctuation.
        const written = whole.replace(/^[.@]/, '');
        const start = at + whole.length - written.length;
        const { form } = know(written);
        if (form !== '') found.push({ form, start, length: written.length });
      };
      splitWords(text, (start, end, isUnspaced) => {
        const written = text.slice(start, end);
        if (!isUnspaced) {
          add(written, start);
          return;
        }
        // Word boundaries depend on the context; characters do not.
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
    if (isSigned(form)) return form;
    // In a language with another script, a word in Latin letters is most likely English.
    const { stem: toStem, stopWords: said } = others && /^[a-z0-9]+$/.test(form) ? others : { stem, stopWords };
    if (said?.has(form)) return undefined;
    // Some words have an empty stem; they are their own terms.
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
