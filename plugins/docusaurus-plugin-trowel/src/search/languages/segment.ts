/** A word in a text without spaces. */
export interface Segment {
  readonly segment: string;
  readonly index: number;
}

type Segmenters = { readonly Segmenter?: typeof Intl.Segmenter };

/**
 * Cuts a run of letters without spaces into words, with the dictionaries of the platform. They are not the same
 * everywhere: Chromium 156 cuts Khmer and Lao at more places than Node 20, where the index is built; Chinese, Japanese,
 * Thai and Burmese alike. What is cut otherwise is still found by its beginning, as half a word.
 *
 * Browsers without them (Firefox before 125) get pairs of characters, overlapping, and each run of katakana whole: most
 * words of Chinese and many of Japanese are two characters long.
 */
export function createSegmenter(
  language: string,
  { Segmenter }: Segmenters = Intl as Segmenters,
): (text: string) => Iterable<Segment> {
  if (!Segmenter) return toPairs;
  let segmenter: Intl.Segmenter | undefined;
  return (text) => {
    segmenter ??= openSegmenter(Segmenter, language);
    return segmenter.segment(text);
  };
}

/** A tag that is none (`en_US`, "") is no reason not to cut. */
function openSegmenter(Segmenter: typeof Intl.Segmenter, language: string): Intl.Segmenter {
  try {
    return new Segmenter(language, { granularity: 'word' });
  } catch {
    return new Segmenter('en', { granularity: 'word' });
  }
}

function* toPairs(text: string): Generator<Segment> {
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
