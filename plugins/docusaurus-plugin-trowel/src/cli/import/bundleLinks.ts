import path from 'node:path/posix';
import { decodePath, isOtherSite } from '../../content/linkAddress.ts';
import { rewriteLinks } from '../../okf/bodyLinks.ts';
import type { BrokenLink } from './attachments.ts';
import { applyEdits, findFileLinks } from './links.ts';
import { toSafeText } from './safeText.ts';

interface Place {
  /** The path of the concept in its bundle. */
  readonly from: string;
  /** The file below the hub's root that it becomes. */
  readonly file: string;
  /** Returns the file that a concept of the bundle becomes, by its path. */
  readonly fileOf: (path: string) => string | undefined;
}

const harmless = /^(?:https?:|mailto:|\/\/)/i;

/** Makes the body of a page of a concept's: links lead to the pages of other concepts, and what leads nowhere or would run is text. */
export function toPageBody(
  body: string,
  { from, file, fileOf }: Place,
): { readonly body: string; readonly links: readonly BrokenLink[] } {
  const dead = new Map<string, string>();
  const linked = rewriteLinks(body, (href) => {
    if (href.startsWith('#')) return href;
    if (isOtherSite(href)) {
      if (harmless.test(href)) return href;
      dead.set(href, 'could run code');
      return undefined;
    }
    const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const target = path.resolve('/', path.dirname(from), decodePath(address)).slice(1);
    const found = fileOf(target) ?? fileOf(`${target}.md`) ?? fileOf(path.join(target, 'index.md'));
    if (found !== undefined) return toHref(path.relative(path.dirname(file), found)) + rest;
    dead.set(href, 'leads to no concept of the bundle');
    return href;
  }).body;
  const edits = findFileLinks(linked, from)
    .filter(({ href }) => dead.has(href))
    .flatMap((link) => link.toText('with-address'));
  return {
    body: toSafeText(applyEdits(linked, edits)),
    links: [...dead].map(([href, reason]) => ({ from, line: lineOf(body, href), href, reason })),
  };
}

function toHref(relative: string): string {
  const href = encodeURI(relative).replaceAll('(', '%28').replaceAll(')', '%29');
  return href.startsWith('.') ? href : `./${href}`;
}

function lineOf(body: string, href: string): number {
  return body.slice(0, Math.max(0, body.indexOf(href))).split('\n').length;
}
