/** What the home page says first. */
export interface Claim {
  readonly heading: string;
  /** A sentence below the heading. */
  readonly lede?: string;
  /** A longer heading is set in smaller type. */
  readonly size: 'large' | 'medium';
}

/** The greatest length of a tagline in large type, and as a heading at all. A longer one is a sentence below the site's title. */
const longest = { large: 40, medium: 90 };

/** Chooses the heading of the home page: the tagline, or the site's title when that is too long for a heading. */
export function toClaim({ title, tagline }: { readonly title: string; readonly tagline: string }): Claim {
  const length = lengthOf(tagline);
  if (length > longest.medium) return { heading: title, lede: tagline, size: sizeOf(lengthOf(title)) };
  return { heading: tagline, size: sizeOf(length) };
}

function sizeOf(length: number): Claim['size'] {
  return length > longest.large ? 'medium' : 'large';
}

/** Returns the length of a text in Latin letters: a Chinese, Japanese or Korean character is as wide as two. */
function lengthOf(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(char) ? 2 : 1),
    0,
  );
}
