import lunr from 'lunr';
import { fold } from './fold.ts';

export { fold } from './fold.ts';

/** A word of a text: what it is filed under, and where it stands. */
export interface Word {
  /** Folded and lower case, not stemmed. */
  readonly form: string;
  /** What the index holds: the stem. */
  readonly term: string;
  readonly start: number;
  readonly length: number;
}

/** Cuts text into words and words into terms, in Node and in the browser alike. */
export interface Analyzer {
  readonly words: (text: string) => Word[];
  /** The term of a single word; absent for words that say nothing ("the"). */
  readonly toTerm: (form: string) => string | undefined;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
/** `chargedAfterTimeout`, `HTTPServer`: also its parts are words. */
const humps = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;
const inner = /.[\p{Lu}\p{N}]|\p{N}\p{L}/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Longer than this is a hash or a data URL, nothing that somebody types. */
const longest = 48;

/** The analyzer of a language (a BCP 47 tag). English has stems and stop words; others are taken word by word. */
export function createAnalyzer(language: string): Analyzer {
  const english = /^en\b/i.test(language);
  const segmenter = createSegmenter(language);
  // Texts say the same words over and over.
  const known = new Map<string, Pick<Word, 'form' | 'term'> | undefined>();
  const toTerm = (form: string) => (english ? stem(form) : form);
  const analyze = (written: string) => {
    const form = fold(written);
    const term = form === '' || form.length > longest ? undefined : toTerm(form);
    return term === undefined ? undefined : { form, term };
  };

  const words = (text: string): Word[] => {
    const found: Word[] = [];
    const add = (written: string, start: number) => {
      if (!known.has(written)) known.set(written, analyze(written));
      const word = known.get(written);
      if (word) found.push({ ...word, start, length: written.length });
    };
    for (const { 0: written, index } of text.matchAll(wordPattern)) {
      if (unspaced.test(written)) {
        for (const part of segmenter(written)) add(part.segment, index + part.index);
        continue;
      }
      add(written, index);
      if (written.length > longest || !inner.test(written)) continue;
      const parts = [...written.matchAll(humps)];
      if (parts.length < 2) continue;
      for (const part of parts) if (part[0].length > 1) add(part[0], index + part.index);
    }
    return found;
  };
  return { words, toTerm };
}

function stem(form: string): string | undefined {
  const token = new lunr.Token(form, {});
  if (!lunr.stopWordFilter(token)) return undefined;
  return lunr.stemmer(token).toString();
}

function createSegmenter(language: string): (text: string) => Iterable<{ segment: string; index: number }> {
  let segmenter: Intl.Segmenter | undefined;
  return (text) => {
    segmenter ??= new Intl.Segmenter(language, { granularity: 'word' });
    return segmenter.segment(text);
  };
}
