import type { Commit } from './history.ts';

/** What a commit says that it reverts. */
export interface RevertTargets {
  /** The reverted commits that are known. */
  readonly commits: readonly Commit[];
  /** Whether it says that it makes a change again. */
  readonly again: boolean;
  /** The subject of the reverted change. */
  readonly subject: string;
}

/** The commits so far, by everything that a later message can call them. */
export interface CommitIndex {
  readonly add: (commit: Commit) => void;
  readonly bySha: (start: string) => Commit | undefined;
  readonly bySubject: (subject: string) => Commit | undefined;
  readonly byRequest: (number: string) => Commit | undefined;
}

const saysSha =
  /\b(?:reverts?|reverting|reverted|back(?:s|ed|ing)? ?out|undo(?:es|ing)?|partial(?:ly)? reverts?(?: of)?|reverts? (?:parts? of|most of|changes? (?:in|of|from)))\s+(?:the\s+)?(?:commits?|changes?|changeset|revision|rev\.?|of)?:?\s*([\da-f]{6,40})\b/gi;
/** Matches numbers of pull requests: `Revert #12`, `Revert pr 12 and 13`. */
const saysRequest =
  /(?:#|\bPRs?\s*#?|\bpull requests?\s*#?|^(?:\[[^\]]*\]\s*)?reverts?\s+|\band\s+#?|,\s*#?)(\d{2,6})\b/gi;
const quoted = /^(?:\[[^\]]*\]\s*)?(?:revert|reapply|re-?land|back(?:ed)? ?out)\s*:?\s+["“](.*)["”]/is;
const reapplies = /^(?:\[[^\]]*\]\s*)?(?:reapply|re-?land|un-?revert)\b/i;
/** Matches subjects in free words. "reverted" in the middle mostly means something else. */
const loose =
  /^(?:\[[^\]]*\]\s*)?(?:[\w()/-]+:\s*)?(?:partial(?:ly)?\s+)?(?:revert(?:s|ed|ing)?|back(?:ed|ing)? ?out|undo(?:es|ing)?|roll(?:ed|ing)? ?back)\b(?!\s+(?:back\s+)?to\b)(?:\s+back\b)?[\s:]+(.+)|^(?:last|latest|previous)\b.*\breverted\b(?!\s+(?:back\s+)?to\b)/i;

/**
 * Matches what was restored, not undone: "limit back to 5", "to the first limit", "timeout to 30 s". Words for a change come
 * before the "to" of what is undone: "upgrade to version 5".
 */
const restored =
  /\bback\s+to\b|^(?!.*\b(?:chang|upgrad|updat|bump|switch|mov|migrat|convert|conversion|downgrad|add|set|fix|support|renam|transition)\w*\b.*\sto\s).*\sto\s+(?:(?:the|its|their|our|an?)\s+)?(?:old(?:er)?|original|previous|prior|former|first|initial|earlier|default|last|stable|how|what|v?\d+)\b/i;

/** Finds what a commit message says that it reverts; `undefined` when it says nothing of the kind. */
export function findRevertTargets({ subject, body, parents }: Commit, known: CommitIndex): RevertTargets | undefined {
  const inQuotes = findQuoted(subject, known);
  // A merge describes its branch, whose own commits say what they revert.
  if (parents.length > 1 && inQuotes === undefined) return undefined;
  const loosely = loose.exec(subject);
  const said = loosely && restored.test(withoutRequest(loosely[1] ?? '')) ? null : loosely;
  const again = reapplies.test(subject);
  // Only the beginning counts: the message of a squashed branch lists its commits further down.
  const isAbout = inQuotes !== undefined || said !== null || again || /^this reverts commit/i.test(body);
  if (!isAbout) return undefined;
  const shas = [...`${subject}\n${body}`.matchAll(saysSha)].flatMap((match) => known.bySha(match[1] as string) ?? []);
  if (shas.length > 0) return { commits: [...new Set(shas)], again, subject };
  if (inQuotes !== undefined) {
    const named = known.bySubject(inQuotes) ?? known.byRequest(/#(\d+)/.exec(inQuotes)?.[1] ?? '');
    return { commits: named ? [named] : [], again, subject: inQuotes };
  }
  const [firstLine = ''] = body.split('\n');
  const numbers = [withoutRequest(subject), firstLine].flatMap((text) => [...text.matchAll(saysRequest)]);
  const requested = numbers.flatMap((match) => known.byRequest(match[1] as string) ?? []);
  return { commits: [...new Set(requested)], again, subject: withoutRequest(said?.[1] ?? subject) };
}

/** Finds the subject that a revert quotes. In `Revert "retries" to 3`, the quotes name a setting. */
function findQuoted(subject: string, known: CommitIndex): string | undefined {
  const found = quoted.exec(subject);
  const [whole = '', inside] = found ?? [];
  if (inside === undefined || known.bySubject(inside)) return inside;
  return /^\s+(?:back\s+)?to\b/i.test(subject.slice(whole.length)) ? undefined : inside;
}

/** The least digits of a hash that git writes. */
const shortest = 6;

/** Makes an empty index, to which commits are added oldest first. */
export function createCommitIndex(): CommitIndex {
  const shas = new Map<string, Commit>();
  const subjects = new Map<string, Commit>();
  const requests = new Map<string, Commit>();
  return {
    add(commit) {
      shas.set(commit.sha, commit);
      const start = commit.sha.slice(0, shortest);
      // A second commit with the same beginning is only found by its whole hash.
      if (!shas.has(start)) shas.set(start, commit);
      subjects.set(toKey(commit.subject), commit);
      const request =
        /\(#(\d+)\)\s*$/.exec(commit.subject)?.[1] ?? /^Merge pull request #(\d+)/.exec(commit.subject)?.[1];
      if (request) requests.set(request, commit);
    },
    bySha(written) {
      const start = written.toLowerCase();
      const found = shas.get(start) ?? shas.get(start.slice(0, shortest));
      return found?.sha.startsWith(start) ? found : undefined;
    },
    bySubject: (subject) => subjects.get(toKey(subject)),
    byRequest: (number) => requests.get(number),
  };
}

/** Normalizes a subject: no pull request number, single spaces, lower case. */
function toKey(subject: string): string {
  return withoutRequest(subject).replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Removes the number of a pull request that a forge adds to a subject. */
function withoutRequest(subject: string): string {
  return subject.replace(/\s*\(#\d+\)\s*$/, '');
}
