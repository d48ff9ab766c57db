import type { Entry } from '../content/entry.ts';
import { toCheckId, toCheckName } from '../shared/checkId.ts';
import { shortHash } from '../shared/shortHash.ts';

/** An explain-back check: an `explain` block with a question and an answer. */
export interface Check {
  /** Answers are kept by it. */
  readonly id: string;
  readonly question: string;
  /** The answer as plain text. */
  readonly text: string;
  /** A hash of the answer: whether it is still the one that somebody compared with. */
  readonly hash: string;
  /** The id of its entry. */
  readonly entry: string;
}

/**
 * Lists the explain-back checks of some entries, in the order of their pages. A playbook shows others' blocks, and a log is between mentee and
 * mentor: neither has checks. A question that a page has twice is one check.
 */
export function listChecks(entries: readonly Entry[]): Check[] {
  return entries
    .filter(({ kind, unlisted, draft }) => kind !== 'playbook' && kind !== 'log' && !unlisted && !draft)
    .flatMap(({ id: entry, blocks }) => {
      const checks = blocks.flatMap(({ type, title, id, text }): Check[] => {
        const name = type === 'explain' && text !== '' ? toCheckName(title, id) : undefined;
        if (name === undefined) return [];
        return [{ id: toCheckId(entry, name), question: title ?? '', text, hash: shortHash([text]), entry }];
      });
      return [...new Map(checks.reverse().map((check) => [check.id, check])).values()].reverse();
    });
}
