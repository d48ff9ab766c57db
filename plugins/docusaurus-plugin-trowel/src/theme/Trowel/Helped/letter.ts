/** Writes the text of a thank-you: the page, which stays when a mail is cut, and the reader's sentence, or one that stands for it. */
export function toThanks(says: string, { instead, page }: { readonly instead: string; readonly page: string }): string {
  return `${page}\n\n${says.trim() || instead}`;
}
