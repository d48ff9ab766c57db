/** A word in a text without spaces. */
export interface WordSegment {
  readonly segment: string;
  readonly index: number;
}

type Segmenters = { readonly Segmenter?: typeof Intl.Segmenter };

/**
 * Splits a run of letters without spaces into words, with the dictionaries of the platform. These differ: Chromium 156
 * splits Khmer and Lao at more positions than Node 20, where the index is built; both split Chinese, Japanese, Thai and
 * Burmese alike. A word that is split differently is still found by its prefix.
 *
 * Browsers without dictionaries (Firefox before 125) get overlapping pairs of characters, and runs of katakana as one
 * word: most words of Chinese and many of Japanese are two characters long.
 */
export function createSegmenter(
  language: string,
  { Segmenter }: Segmenters = Intl as Segmenters,
): (text: string) => Iterable<WordSegment> {
  if (!Segmenter) return toPairs;
  let segmenter: Intl.Segmenter | undefined;
  return (text) => {
    segmenter ??= openSegmenter(Segmenter, language);
    return segmenter.segment(text);
  };
}

/** Falls back to English for an invalid tag (`en_US`, ""). */
function openSegmenter(Segmenter: typeof Intl.Segmenter, language: string): Intl.Segmenter {
  try {
    return new Segmenter(language, { granularity: 'word' });
  } catch {
    return new Segmenter('en', { granularity: 'word' });
  }
}

function* toPairs(text: string): Generator<WordSegment> {
  for (const { 0: run, index: start } of text.matchAll(/\p{scx=Katakana}+|\P{scx=Katakana}+/gu)) {
    const characters = [...run];
    if (characters.length === 1 || /\p{scx=Katakana}/u.test(run)) {
      yield { segment: run, index: start };
      continue;
    }
    let index = start;
    for (const [at, character] of characters.slice(0, -1).entries()) {
      yield { segment: character + characters[at + 1], index };
      index += character.length;
    }
  }
}
