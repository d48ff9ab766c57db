/** Widths of characters in hundredths of the type size, a little wider than in any common interface typeface. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[iljtfrI.,:;'’|!() \-[\]]/, 38],
  [/[mwMW@%—]/, 95],
  [/[A-Z&]/, 74],
  [/[\u0020-\u024f\u0370-\u052f]/, 61],
];
/** The width of ideographs, and of all other characters. */
const square = 104;

/** Known widths, since a large hub measures a million characters. */
const known = new Map<string, number>();

function widthOf(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const width = widths.find(([characters]) => characters.test(character))?.[1] ?? square;
  known.set(character, width);
  return width;
}

/**
 * Estimates the width of a line of text from above, in the units of `size`. There is no browser to measure it at the build. Too
 * wide leaves a gap, too narrow would let two labels touch.
 */
export function estimateWidth(text: string, size: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOf(character);
  return (hundredths * size) / 100;
}

/** Shortens text until its estimated width fits: at a word if possible, with an ellipsis. Keeps at least one character. */
export function shortenTo(text: string, room: number, size: number): string {
  if (estimateWidth(text, size) <= room) return text;
  const characters = [...text];
  const most = (room * 100) / size - widthOf('…');
  let [length, width] = [0, 0];
  for (const character of characters) {
    width += widthOf(character);
    if (width > most) break;
    length += 1;
  }
  length = Math.max(1, length);
  const word = characters.slice(0, length + 1).lastIndexOf(' ');
  if (word > length * 0.6) length = word;
  return `${characters.slice(0, length).join('').trimEnd()}…`;
}

interface Wrapping {
  readonly room: number;
  readonly size: number;
  /** The most lines. The last one is cut. */
  readonly lines: number;
}

/** Breaks text at words into lines that fit. Cuts words that are longer than a line. */
export function wrapText(text: string, { room, size, lines: most }: Wrapping): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0) {
    if (lines.length === most - 1) return [...lines, shortenTo(words.join(' '), room, size)];
    let line = words.shift() as string;
    for (let next = words[0]; next !== undefined && estimateWidth(`${line} ${next}`, size) <= room; next = words[0])
      line = `${line} ${words.shift()}`;
    lines.push(shortenTo(line, room, size));
  }
  return lines;
}
