import type { Place } from './types.ts';

/** How each forge writes the path of an address: repository, revision, file path. */
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
/** Revisions that are certainly whole. */
const plainRevision = /^(?:main|master|trunk|develop|HEAD|v?\d[\w.-]*|[\da-f]{7,64})$/;
const fragment = /^#(?:L|lines-)(\d{1,9})(?:C\d{1,9})?(?:[-:]L?(\d{1,9})(?:C\d{1,9})?)?$/;

/** Parses the address of a file on a forge; `undefined` for any other text. */
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
    // The branch `fix/x` looks like branch `fix` and folder `x`.
    ...(plainRevision.test(revision) ? {} : { partial: true }),
    repository: `https://${raw ? 'github.com' : host}/${repository}`,
    ...(first === undefined ? {} : { lines: [[Number(first), Number(last)]] }),
  };
}

/** Decodes a path of an address. Returns it as written when it is not well formed. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
