import type { ChangedFile, Commit } from './history.ts';

/** The format for `git log -z --numstat`: each field ends with a zero byte, which no text in git can contain. */
export const logFormat = ['commit', '%H', '%T', '%P', '%aI', '%aN', '%s', '%b', ''].join('%x00');

const fieldCount = 7;
const stat = /^\n?(\d+|-)\t(\d+|-)\t(.*)$/s;
/** A file of `--name-status`, for a partial clone, where lines cannot be counted. */
const status = /^\n?([ADMTUXB]|[RC]\d+)$/;

/** Makes a parser for a log that arrives in pieces. Calls `onCommit` for each commit. */
export function createLogReader(onCommit: (commit: Commit) => void): {
  readonly push: (text: string) => void;
  readonly end: () => void;
} {
  let rest = '';
  let fields: string[] | undefined;
  let files: ChangedFile[] = [];
  /** A renamed file whose two names follow. */
  let renamed: { readonly added: number; readonly deleted: number; was?: string } | undefined;
  /** Whether the name of a file follows. */
  let isNamed = false;

  const finish = () => {
    if (fields?.length === fieldCount) onCommit(toCommit(fields, files));
    fields = undefined;
    files = [];
    renamed = undefined;
    isNamed = false;
  };
  const take = (token: string) => {
    if (fields && fields.length < fieldCount) {
      fields.push(token);
    } else if (renamed) {
      if (renamed.was === undefined) renamed.was = token;
      else {
        files.push({ path: token, was: renamed.was, added: renamed.added, deleted: renamed.deleted });
        renamed = undefined;
      }
    } else if (isNamed) {
      files.push({ path: token, added: 1, deleted: 1 });
      isNamed = false;
    } else {
      const [, added, deleted, path] = stat.exec(token) ?? [];
      const [, kind] = status.exec(token) ?? [];
      if (kind !== undefined) {
        if (/^[RC]/.test(kind)) renamed = { added: 0, deleted: 0 };
        else isNamed = true;
      } else if (path === undefined) {
        if (token.trim() !== 'commit') return;
        finish();
        fields = [];
      } else if (path === '') renamed = { added: toNumber(added), deleted: toNumber(deleted) };
      else files.push({ path, added: toNumber(added), deleted: toNumber(deleted) });
    }
  };
  return {
    push(text) {
      const tokens = (rest + text).split('\0');
      rest = tokens.pop() as string;
      for (const token of tokens) take(token);
    },
    end: finish,
  };
}

function toNumber(written: string | undefined): number {
  return written === undefined || written === '-' ? 0 : Number(written);
}

function toCommit(fields: readonly string[], files: readonly ChangedFile[]): Commit {
  const [sha = '', tree = '', parents = '', date = '', author = '', subject = '', body = ''] = fields;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    date: date.slice(0, 10),
    author: author.slice(0, maxAuthor),
    subject: squeeze(subject, maxSubject),
    body: squeeze(body, maxBody),
    files,
  };
}

/** Limits for texts that are searched many times. */
const maxAuthor = 200;
const maxSubject = 1000;
const maxBody = 10_000;

/** Cuts a message, and removes repeated blanks and empty lines. */
function squeeze(text: string, length: number): string {
  const plain = text
    .slice(0, 10 * length)
    .replaceAll('\r', '')
    .trim();
  return plain
    .replaceAll(/([^\S\n])[^\S\n]+/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .slice(0, length);
}
