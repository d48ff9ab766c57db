/** Where the target of a link stands in a text. */
interface LinkPlace {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** A link that was rewritten: how its author wrote it, and what stands there now. */
export interface RewrittenLink {
  readonly written: string;
  readonly now: string;
}

/** Matches what has no links, before what has: code fences, comments and code in a line, then targets in links and definitions. */
const parts =
  /^(?<indent>[ \t>]*)(?<fence>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\k<fence>[`~]*[ \t]*$|<!--[\s\S]*?-->|(?<ticks>`+)(?!`)[^`](?:[\s\S]*?[^`])??\k<ticks>(?!`)|\]\([ \t]*(?:<(?<angled>[^<>\n]*)>|(?<plain>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))(?=[ \t\n]*(?:\)|["'(]))|^ {0,3}\[[^\]\n]+\]:[ \t]*(?:<(?<definedAngled>[^<>\n]*)>|(?<defined>\S+))/gm;

/** Finds the targets of links, images and link definitions in Markdown. Leaves out code and comments. */
function findLinkPlaces(body: string): readonly LinkPlace[] {
  if (!body.includes('](') && !body.includes(']:')) return [];
  const found: LinkPlace[] = [];
  for (const match of body.matchAll(parts)) {
    const { angled, plain, definedAngled, defined } = match.groups ?? {};
    const href = angled ?? plain ?? definedAngled ?? defined;
    if (href === undefined) continue;
    const isAngled = angled !== undefined || definedAngled !== undefined;
    const end = match.index + match[0].length - (isAngled ? 1 : 0);
    found.push({ start: end - href.length, end, href });
  }
  return found;
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
  for (const { start, end, href } of findLinkPlaces(body)) {
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
