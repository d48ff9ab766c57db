import type { Commit } from './history.ts';

/** What a commit says that it undoes. */
export interface Targets {
  /** Those that are known. */
  readonly commits: readonly Commit[];
  /** Whether it says that it makes something again. */
  readonly again: boolean;
  /** What it says that it undoes, where no commit is known for it. */
  readonly subject: string;
}

/** The commits so far, by all that a later one may call them. */
export interface Known {
  readonly add: (commit: Commit) => void;
  readonly bySha: (start: string) => Commit | undefined;
  readonly bySubject: (subject: string) => Commit | undefined;
  readonly byRequest: (number: string) => Commit | undefined;
}

const saysSha =
  /\b(?:reverts?|reverting|reverted|back(?:s|ed|ing)? ?out|undo(?:es|ing)?|partial(?:ly)? reverts?(?: of)?|reverts? (?:parts? of|most of|changes? (?:in|of|from)))\s+(?:the\s+)?(?:commits?|changes?|changeset|revision|rev\.?|of)?:?\s*([\da-f]{6,40})\b/gi;
/** Pull requests by their numbers: `Revert #12`, `Revert pr 12 and 13`. */
const saysRequest =
  /(?:#|\bPRs?\s*#?|\bpull requests?\s*#?|^(?:\[[^\]]*\]\s*)?reverts?\s+|\band\s+#?|,\s*#?)(\d{2,6})\b/gi;
const quoted = /^(?:\[[^\]]*\]\s*)?(?:revert|reapply|re-?land|back(?:ed)? ?out)\s*:?\s+["“](.*)["”]/is;
const reapplies = /^(?:\[[^\]]*\]\s*)?(?:reapply|re-?land|un-?revert)\b/i;
/** Subjects that say it in their own words; "reverted" in the middle is mostly about something else. */
const loose =
  /^(?:\[[^\]]*\]\s*)?(?:[\w()/-]+:\s*)?(?:partial(?:ly)?\s+)?(?:revert(?:s|ed|ing)?|back(?:ed|ing)? ?out|undo(?:es|ing)?|roll(?:ed|ing)? ?back)\b(?!\s+to\b)[\s:]+(.+)|^(?:last|latest|previous)\b.*\breverted\b/i;

/** The commits that a commit says it undoes; `undefined` when it says no such thing. */
export function findTargets({ subject, body, parents }: Commit, known: Known): Targets | undefined {
  const inQuotes = quoted.exec(subject)?.[1];
  // A merge tells of the branch that it brings; what is undone there says so itself.
  if (parents.length > 1 && inQuotes === undefined) return undefined;
  const said = loose.exec(subject);
  const again = reapplies.test(subject);
  // Further down, the message of a squashed branch tells of what happened on the way.
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

/** Git writes at least so much of a hash. */
const shortest = 6;

/** Makes a list of commits that grows from the oldest on. */
export function createKnown(): Known {
  const shas = new Map<string, Commit>();
  const subjects = new Map<string, Commit>();
  const requests = new Map<string, Commit>();
  return {
    add(commit) {
      shas.set(commit.sha, commit);
      const start = commit.sha.slice(0, shortest);
      // Of two with one beginning, the whole hash tells which is meant.
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

/** A subject without case, doubled spaces, and the number of its pull request. */
function toKey(subject: string): string {
  return withoutRequest(subject).replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** A subject without the number that a forge adds to it. */
function withoutRequest(subject: string): string {
  return subject.replace(/\s*\(#\d+\)\s*$/, '');
}
