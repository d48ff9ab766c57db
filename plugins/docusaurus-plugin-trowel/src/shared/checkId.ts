/**
 * Returns the name of an explain-back check on its page, which is also its anchor: the id that its author gave the block, or one made of the
 * question. Case, punctuation and markup do not count, so that mending a comma keeps the answers. `undefined` without a question.
 */
export function toCheckName(question: string | undefined, id?: string): string | undefined {
  const words = (question ?? '')
    // An emoji, which Docusaurus shows as a sign.
    .replaceAll(/:[a-z0-9_+-]+:/gi, '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
  return words ? (id ?? `explain-${hashText(words.join(' '))}`) : undefined;
}

/** Returns the id of a check: that of its entry, and its name there. Answers are kept by it. */
export function toCheckId(entry: string, name: string): string {
  return `${entry}#${name}`;
}

/** Returns the address of a check on its page, by its id. */
export function toCheckAddress(page: string, check: string): string {
  return `${page}#${encodeURIComponent(check.slice(check.indexOf('#') + 1))}`;
}

/** Hashes a text to eight characters, in the browser too and at once. Not for secrets: FNV-1a, twice, each time from another seed. */
function hashText(text: string): string {
  const hash = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(36).padStart(7, '0');
  };
  return `${hash(0x811c9dc5).slice(-4)}${hash(0x2f0b4c47).slice(-4)}`;
}
