/** Something in Markdown, and where it stands. */
export interface MarkdownSpan {
  /** `code` in fences or in a line; a `comment` of HTML; the `target` of a link, an image or a definition; a `tag` of HTML that opens. */
  readonly type: 'code' | 'comment' | 'target' | 'tag';
  readonly start: number;
  readonly end: number;
}

const start =
  /^[ \t>]*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*|(?<comment><!--)|(?<tag><[a-z][^<>]*>)|(?<ticks>`+)|(?<link>\]\()|^[ \t>]*\[(?!\^)[^\]\n]+(?<definition>\]:)/gim;
const linkTarget =
  /[ \t]*\n?[ \t]*(?:<(?<angled>[^<>\n]*)>|(?<plain>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))(?=[ \t\n]*(?:\)|["'(]))/y;
const definedTarget = /[ \t]*\n?[ \t]*(?:<(?<angled>[^<>\n]*)>|(?<plain>[^\s<]\S*))/y;

/**
 * Finds code, comments, targets of links and tags in Markdown, in order. In code and comments nothing else is found; in tags there can be
 * targets. Takes time in proportion to the text, whatever stands in it. For what is to be changed in place: who has to be sure how a
 * page is read, parses it.
 */
export function* scanMarkdown(text: string): Generator<MarkdownSpan> {
  const closeTicks = createCloseTicks(text);
  let hasCommentEnd = true;
  const scanner = new RegExp(start);
  for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
    const from = match.index;
    const { fence, comment, tag, ticks, link } = match.groups ?? {};
    let span: MarkdownSpan | undefined;
    if (fence !== undefined) span = { type: 'code', start: from, end: closeFence(text, scanner.lastIndex, fence) };
    else if (comment !== undefined) {
      const end: number = hasCommentEnd ? text.indexOf('-->', from + 4) : -1;
      hasCommentEnd = end !== -1;
      if (hasCommentEnd) span = { type: 'comment', start: from, end: end + 3 };
    } else if (tag !== undefined) {
      yield { type: 'tag', start: from, end: scanner.lastIndex };
      scanner.lastIndex = from + 2;
    } else if (ticks !== undefined) {
      const end = closeTicks(scanner.lastIndex, ticks.length);
      if (end !== undefined) span = { type: 'code', start: from, end };
    } else span = findTarget(text, scanner.lastIndex, link === undefined ? definedTarget : linkTarget);
    if (!span) continue;
    yield span;
    scanner.lastIndex = span.end;
  }
}

function findTarget(text: string, at: number, target: RegExp): MarkdownSpan | undefined {
  target.lastIndex = at;
  const match = target.exec(text);
  if (!match) return undefined;
  const { angled, plain = '' } = match.groups ?? {};
  const end = at + match[0].length - (angled === undefined ? 0 : 1);
  return { type: 'target', start: end - (angled ?? plain).length, end };
}

/** Returns where a fence ends. One that is never closed reaches to the end, as in Markdown. */
function closeFence(text: string, at: number, fence: string): number {
  const close = new RegExp(`^[ \\t>]*${fence}${fence[0]}*[ \\t]*$`, 'gm');
  close.lastIndex = at;
  return close.exec(text) ? close.lastIndex : text.length;
}

/** Creates what finds the end of code in a line: as many backticks as began it, in the same paragraph. */
function createCloseTicks(text: string) {
  let runs: Map<number, number[]> | undefined;
  let blank = -1;
  return (from: number, length: number): number | undefined => {
    runs ??= groupRuns(text);
    const places = runs.get(length) ?? [];
    // Whoever asks goes forward only, so what lies behind is never asked for again. The places are in reverse.
    while ((places.at(-1) ?? Infinity) < from) places.pop();
    const place = places.at(-1);
    if (place === undefined) return undefined;
    if (blank < from) {
      const search = /\n[ \t>]*\n/g;
      search.lastIndex = from;
      blank = search.exec(text)?.index ?? Infinity;
    }
    return place < blank ? place + length : undefined;
  };
}

/** Returns where runs of backticks begin, by their length, the last one first. */
function groupRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const places = runs.get(run.length);
    if (places) places.push(index);
    else runs.set(run.length, [index]);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}
