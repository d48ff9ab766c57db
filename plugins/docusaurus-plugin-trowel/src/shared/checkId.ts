import { shortHash } from './shortHash.ts';

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
  return words ? (id ?? `explain-${shortHash([words.join(' ')])}`) : undefined;
}

/** Returns the id of a check: that of its entry, and its name there. Answers are kept by it. */
export function toCheckId(entry: string, name: string): string {
  return `${entry}#${name}`;
}

/** Returns the id of the entry that asks a check. */
export function toEntryId(check: string): string {
  return check.slice(0, check.indexOf('#'));
}

/** Returns the address of a check on its page, by its id. */
export function toCheckAddress(page: string, check: string): string {
  return `${page}#${encodeURIComponent(check.slice(check.indexOf('#') + 1))}`;
}
