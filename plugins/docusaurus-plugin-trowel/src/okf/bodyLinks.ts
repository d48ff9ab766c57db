import { scanMarkdown } from '../content/markdownScan.ts';

/** A link that was rewritten: how its author wrote it, and what stands there now. */
export interface RewrittenLink {
  readonly written: string;
  readonly now: string;
}

/**
 * Rewrites the targets of links. `rewrite` returns the target as it is where it stays, and nothing for a link that is to lead nowhere.
 * Returns what was rewritten, in order, without the latter.
 */
export function rewriteLinks(
  body: string,
  rewrite: (href: string) => string | undefined,
): { readonly body: string; readonly links: readonly RewrittenLink[] } {
  const links: RewrittenLink[] = [];
  let at = 0;
  let result = '';
  if (!/\]\(|\]:/.test(body)) return { body, links };
  for (const { type, start, end } of scanMarkdown(body)) {
    if (type !== 'target') continue;
    const href = body.slice(start, end);
    const now = rewrite(href);
    if (now === href) continue;
    if (now !== undefined) links.push({ written: href, now });
    result += body.slice(at, start) + (now ?? '#');
    at = end;
  }
  return { body: result + body.slice(at), links };
}

/** Writes rewritten links back as their author wrote them. A text that was edited meanwhile keeps the links that are new. */
export function restoreLinks(body: string, links: readonly RewrittenLink[]): string {
  let next = 0;
  return rewriteLinks(body, (href) => {
    const found = links.findIndex(({ now }, at) => at >= next && now === href);
    if (found === -1) return href;
    next = found + 1;
    return (links[found] as RewrittenLink).written;
  }).body;
}
