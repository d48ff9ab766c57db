/** A word in a text without spaces. */
export interface Segment {
  readonly segment: string;
  readonly index: number;
}

type Segmenters = { readonly Segmenter?: typeof Intl.Segmenter };

/**
 * Cuts a run of letters without spaces into words, with the dictionaries of the platform. Browsers without them (Firefox
 * before 125) get pairs of characters, overlapping, and each run of katakana whole. The index is built in Node, which
 * has them, so their words are others; but most words of Chinese and many of Japanese are two characters long, and the
 * beginning of a word is found as half a word.
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
  for (const run of text.matchAll(
    /[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{N}]+|[^\p{Script=Latin}\p{N}\p{Script=Katakana}]+/gu,
  )) {
    const [{ length }] = run;
    if (length === 1 || /^[\p{Script=Katakana}\p{Script=Latin}\p{N}]/u.test(run[0])) {
      yield { segment: run[0], index: run.index };
      continue;
    }
    const characters = [...run[0]];
    let index = run.index;
    for (const [at, character] of characters.entries()) {
      const next = characters[at + 1];
      if (next !== undefined) yield { segment: character + next, index };
      else if (at === 0) yield { segment: character, index };
      index += character.length;
    }
  }
}
