import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutOrdinal } from '../content/title.ts';
import { listFormerIds } from '../hub/aliases.ts';
import type { HubEntry } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import { withoutSlash } from './addressConflicts.ts';
import type { Directory } from './directory.ts';

/** A former address of a page, and its present one. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Finds the former addresses of pages with `aliases`: the present one with the former name at its end. Where a page's address does not end with its
 * name, nobody knows the former one. Addresses that are taken are left out.
 */
export function findRedirects({ hub, link }: Directory, taken: Iterable<string>): readonly Redirect[] {
  const known = new Set([...taken].map(withoutSlash));
  return hub.entries.flatMap((entry) => {
    // The addresses of posts have dates.
    if (entry.kind === 'story' || entry.draft) return [];
    const { permalink } = link(entry);
    return listFormerIds(entry)
      .filter((former) => former.startsWith(`${entry.kind}/`))
      .flatMap((former): Redirect[] => {
        const from = toFormerAddress(withoutSlash(permalink), entry, nameOfId(former));
        if (from === undefined || known.has(from)) return [];
        known.add(from);
        return [{ from, to: permalink }];
      });
  });
}

/** A name that is safe as the end of an address and of a file path. */
const safeName = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_-][\p{L}\p{N}._-]*)*$/u;

function toFormerAddress(permalink: string, { id }: Pick<HubEntry, 'id'>, former: string): string | undefined {
  if (!safeName.test(former)) return undefined;
  const name = nameOfId(id);
  // Docusaurus leaves out the number that orders files.
  for (const toSegments of [(one: string) => one, withoutNumbers]) {
    const end = `/${encodeURI(toSegments(name))}`;
    if (permalink.endsWith(end)) return `${permalink.slice(0, -end.length)}/${encodeURI(toSegments(former))}`;
  }
  return undefined;
}

function withoutNumbers(name: string): string {
  return name.split('/').map(withoutOrdinal).join('/');
}

/** Writes a page that leads to a page's present address, with the place in the page that was asked for. */
export function toRedirectPage(to: string): string {
  const address = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const script = JSON.stringify(to).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
<script>location.replace(${script} + location.search + location.hash)</script>
</head>
<body><a href="${address}">${address}</a></body>
</html>
`;
}

interface RedirectFolder {
  readonly outDir: string;
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
}

/** Writes the pages of former addresses into the built site. What is there already stays. */
export async function writeRedirects(
  redirects: readonly Redirect[],
  { outDir, baseUrl, trailingSlash }: RedirectFolder,
): Promise<void> {
  for (const { from, to } of redirects) {
    const below = decodeURI(from.startsWith(baseUrl) ? from.slice(baseUrl.length) : from.slice(1));
    const file = path.join(outDir, trailingSlash === false ? `${below}.html` : `${below}/index.html`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, toRedirectPage(to), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
