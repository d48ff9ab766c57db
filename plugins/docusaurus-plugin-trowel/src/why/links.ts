import type { Place } from './why.ts';

/** Where the forges put a file: the repository, the revision, the path. */
const forges: readonly RegExp[] = [
  // GitLab: /group/…/project/-/blob/main/src/x.ts#L10-12
  /^\/(.+?)\/-\/(?:blob|blame|raw|tree|edit)\/([^/]+)\/(.+)$/,
  // GitHub and those like it: /org/repo/blob/main/src/x.ts#L10-L12
  /^\/([^/]+\/[^/]+)\/(?:blob|blame|raw|tree|edit)\/([^/]+)\/(.+)$/,
  // Gitea and Forgejo: /org/repo/src/branch/main/src/x.ts#L10-L12
  /^\/([^/]+\/[^/]+)\/(?:src|raw|blame)\/(?:branch|commit|tag)\/([^/]+)\/(.+)$/,
  // Bitbucket: /org/repo/src/main/src/x.ts#lines-10:12
  /^\/([^/]+\/[^/]+)\/(?:src|annotate)\/([^/]+)\/(.+)$/,
];
/** What is surely all of a revision. */
const plainRevision = /^(?:main|master|trunk|develop|HEAD|v?\d[\w.-]*|[\da-f]{7,64})$/;
const fragment = /^#(?:L|lines-)(\d{1,9})(?:C\d{1,9})?(?:[-:]L?(\d{1,9})(?:C\d{1,9})?)?$/;

/** Reads the address of a file on a forge; `undefined` when it is another address. */
export function parseForgeLink(address: string): Place | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, hash } = new URL(address);
  const raw = host === 'raw.githubusercontent.com' ? /^\/([^/]+\/[^/]+)\/([^/]+)\/(.+)$/.exec(pathname) : null;
  const found = raw ?? forges.map((forge) => forge.exec(pathname)).find(Boolean);
  if (!found) return undefined;
  const [, repository, revision, path] = found as unknown as [string, string, string, string];
  const [, first, last = first] = fragment.exec(hash) ?? [];
  return {
    path: decode(path),
    // Of a branch called `fix/x` one half looks like a folder; nothing in the address tells.
    ...(plainRevision.test(revision) ? {} : { partial: true }),
    repository: `https://${raw ? 'github.com' : host}/${repository}`,
    ...(first === undefined ? {} : { lines: [[Number(first), Number(last)]] }),
  };
}

/** The text of a path in an address; as written where it is not well formed. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
