const encoder = new TextEncoder();

/** Returns a text that can stand in an address: half of a pair of surrogates has no encoding. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '�');
}

/** Cuts a text so that it has at most so many characters in an address, with a sign where something is left out. */
export function cutForAddress(text: string, most: number): string {
  const letters = [...text];
  let left = most;
  const end = letters.findIndex((letter) => {
    left -= costOf(letter);
    return left < 0;
  });
  if (end === -1) return text;
  left = most - costOf('…');
  const kept = letters.findIndex((letter) => {
    left -= costOf(letter);
    return left < 0;
  });
  return `${letters.slice(0, kept).join('')}…`;
}

/** Returns how many characters of an address a letter needs: one, or three for each of its bytes. */
function costOf(letter: string): number {
  // A line break is written as two bytes in mails.
  if (letter === '\n') return 6;
  return /^[\w.-]$/.test(letter) ? 1 : 3 * encoder.encode(letter).length;
}
