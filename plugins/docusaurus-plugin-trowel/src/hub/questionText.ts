/** Cuts a text after whole words, to at most 60 characters. */
export function shorten(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 59).replace(/\s+\S*$/, '')}…`;
}

/** Puts a title in quotes. */
export function quote(title: string): string {
  return `“${title}”`;
}

/** Joins words to a list for a sentence: `a, b and c`. Counts those after the third when there are more than four. */
export function joinWords(words: readonly string[]): string {
  const shown = words.length > 4 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
