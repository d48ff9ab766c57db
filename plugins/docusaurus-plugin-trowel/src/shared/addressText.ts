const encoder = new TextEncoder();

/**
 * Returns a text with a sign in place of each half of a pair of surrogates, which has no encoding.
 * `String.prototype.toWellFormed` is newer than some browsers.
 */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '�');
}

/** The characters that subject and text of a mail can have in its address. Programs for mail take about 2,000. */
const longestMail = { title: 300, body: 1600 } as const;

/** Returns the address by which a mail is begun; `to` begins with `mailto:`. What does not fit is cut. */
export function toMailLink(to: string, { title, body }: { readonly title: string; readonly body: string }): string {
  // Line breaks in mails are two characters.
  const encode = (text: string, most: number) =>
    encodeURIComponent(toWellFormed(cutForAddress(text, most)).replaceAll('\n', '\r\n'));
  return `${to}?subject=${encode(title, longestMail.title)}&body=${encode(body, longestMail.body)}`;
}

/** Says whether a text is longer than that of a mail begun by a link. */
export function isTooLongForMail(body: string): boolean {
  return cutForAddress(body, longestMail.body) !== body;
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
