/** Writes the text of a thank-you: the reader's sentence, or one that stands for it, and then the page. */
export function toThanks(says: string, { instead, page }: { readonly instead: string; readonly page: string }): string {
  return `${says.trim() || instead}\n\n${page}`;
}
