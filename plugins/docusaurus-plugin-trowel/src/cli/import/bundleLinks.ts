import path from 'node:path/posix';
import { decodePath, isOtherSite } from '../../content/linkAddress.ts';
import { rewriteLinks } from '../../okf/bodyLinks.ts';
import type { BrokenLink } from './attachments.ts';
import { applyEdits, findFileLinks, findRunningLinks } from './links.ts';
import { toSafeText } from './safeText.ts';

interface Place {
  /** The path of the concept in its bundle. */
  readonly from: string;
  /** The file below the hub's root that it becomes. */
  readonly file: string;
  /** Returns the file that a concept of the bundle becomes, by its path. */
  readonly fileOf: (path: string) => string | undefined;
}

/** Makes the body of a page of a concept's: links lead to the pages of other concepts, and what leads nowhere or would run is text. */
export function toPageBody(
  body: string,
  { from, file, fileOf }: Place,
): { readonly body: string; readonly links: readonly BrokenLink[] } {
  const running = findRunningLinks(body).map(({ href, line }) => ({ from, line, href, reason: 'could run code' }));
  const dead = new Set<string>();
  const linked = rewriteLinks(withoutRunning(body), (href) => {
    if (href.startsWith('#') || isOtherSite(href)) return href;
    const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const target = path.resolve('/', path.dirname(from), decodePath(address)).slice(1);
    const found = fileOf(target) ?? fileOf(`${target}.md`) ?? fileOf(path.join(target, 'index.md'));
    if (found !== undefined) return toHref(path.relative(path.dirname(file), found)) + rest;
    dead.add(href);
    return href;
  }).body;
  const edits = findFileLinks(linked, from)
    .filter(({ href }) => dead.has(href))
    .flatMap((link) => link.toText('with-address'));
  const left = [...dead].map((href) => ({
    ...{ from, line: lineOf(body, href), href },
    reason: 'leads to no concept of the bundle',
  }));
  return {
    body: withoutRunning(toSafeText(applyEdits(linked, edits)), toSafeText),
    links: [...running, ...left].sort((a, b) => a.line - b.line),
  };
}

/** How often a text is looked at again, as what is no link any more can be part of another. */
const most = 8;

/** Makes text of links that run something. `mend` is done after each change. */
function withoutRunning(body: string, mend = (text: string) => text): string {
  let text = body;
  for (let round = 0; round < most; round++) {
    const running = findRunningLinks(text);
    if (running.length === 0) return text;
    text = mend(
      applyEdits(
        text,
        running.flatMap((link) => link.toText()),
      ),
    );
  }
  // Nothing is a link without these.
  return mend(text.replaceAll(/\](?=\s*[(:[])/g, '&#93;'));
}

function toHref(relative: string): string {
  const href = encodeURI(relative).replaceAll('(', '%28').replaceAll(')', '%29');
  return href.startsWith('.') ? href : `./${href}`;
}

function lineOf(body: string, href: string): number {
  return body.slice(0, Math.max(0, body.indexOf(href))).split('\n').length;
}
