// Our own: wrap-ansi knows no indent, and cuts words between code points. This one cuts between characters as readers see them.

import stringWidth from 'string-width';

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character.
const colour = /(\u001b\[[\d;]*m)/;
const segmenter = new Intl.Segmenter();

/**
 * Wraps a text, perhaps coloured, between words. A word that is wider than a line is cut. No line is wider than `width`,
 * unless a single character is. `indent` begins every line but the first.
 */
export function wrapText(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  const finish = () => {
    lines.push(line);
    line = indent;
    room = width - indent.length;
  };
  let isEmpty = true;
  for (const [, space = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) {
    const long = stringWidth(word);
    if (space.length + long > room && !isEmpty) {
      finish();
      isEmpty = true;
    }
    if (!isEmpty) {
      line += space;
      room -= space.length;
    }
    if (long <= room) {
      line += word;
      room -= long;
    } else
      for (const piece of splitCharacters(word)) {
        const size = stringWidth(piece);
        if (size > room && room < width - indent.length) finish();
        line += piece;
        room -= size;
      }
    isEmpty = false;
  }
  return [...lines, line];
}

/** Splits a word into its characters as readers see them, and the signs of colour, which take no room. */
function splitCharacters(word: string): string[] {
  return word
    .split(colour)
    .flatMap((part, at) => (at % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
}
