/** A line of running text, without comments. It includes the next lines when a link continues there. */
export interface RecordLine {
  readonly text: string;
  /** Its line in the body, from 1. */
  readonly line: number;
  /** Whether it is an item of a list. */
  readonly item: boolean;
  /** The number of spaces before it. */
  readonly indent: number;
  /** Whether it is in a block quote, as notes on a record often are. */
  readonly quoted: boolean;
  /** Whether the text only happens to be wrapped here: the line goes on with the paragraph of the one before. */
  readonly continues: boolean;
}

/** A heading and the lines up to the next one. The first section of a record has no heading. */
export interface RecordSection {
  readonly heading?: string;
  /** 1 for `#`, 0 for the first section. */
  readonly depth: number;
  /** The line of the heading in the body, from 1; 0 for the first section. */
  readonly line: number;
  readonly lines: readonly RecordLine[];
}

const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t#]*$/;
const setext = /^ {0,3}(=+|-{2,})[ \t]*$/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;
const bullet = /^[ \t>]*(?:[-*+]|\d{1,2}[.)])[ \t]+/;
/** The length of a line at most. Longer ones are pasted data and no metadata. */
const maxLength = 2000;
const maxJoined = 5;
/** A link reference definition or a footnote, which readers do not see. */
const definition = /^ {0,3}\[[^\]\n]+\]:\s/;
const unfinishedLink = /\[[^\]]*$|\]\([^)]*$/;

/** Splits a record's body into sections of lines. Leaves out code blocks, which have no metadata. */
export function toRecordSections(body: string): RecordSection[] {
  const sections: (RecordSection & { lines: RecordLine[] })[] = [{ depth: 0, line: 0, lines: [] }];
  const written = withoutComments(body).split('\n');
  let closing: string | undefined;
  for (let at = 0; at < written.length; at++) {
    const text = written[at] as string;
    const mark = fence.exec(text)?.[1];
    if (closing !== undefined || mark !== undefined) {
      if (closing === undefined) closing = mark;
      else if (mark?.startsWith(closing)) closing = undefined;
      continue;
    }
    if (text.trim() === '' || text.length > maxLength || definition.test(text)) continue;
    const line = at + 1;
    const heading = atx.exec(text);
    const rule = setext.exec(written[at + 1] ?? '')?.[1];
    if (heading) {
      sections.push({ heading: heading[2] ?? '', depth: (heading[1] as string).length, line, lines: [] });
    } else if (rule && !bullet.test(text) && !text.includes('|')) {
      sections.push({ heading: text.trim(), depth: rule.startsWith('=') ? 1 : 2, line, lines: [] });
      at++;
    } else {
      const [joined, count] = joinWrapped(written, at);
      at += count;
      sections.at(-1)?.lines.push({
        text: joined.replace(/^[ \t>]+/, '').trimEnd(),
        line,
        item: bullet.test(text),
        indent: text.length - text.trimStart().length,
        quoted: /^[ \t]*>/.test(text),
        continues: continues(written, at - count),
      });
    }
  }
  return sections;
}

/** Says whether a line goes on with the paragraph of the line before: nothing in Markdown breaks the text between them. */
function continues(written: readonly string[], at: number): boolean {
  const [before = '', text = ''] = [written[at - 1], written[at]];
  const isTable = before.includes('|') && text.includes('|');
  if (before.trim() === '' || bullet.test(text) || isTable) return false;
  const isBroken = / {2}$|\\$|<br\s*\/?>\s*$/i.test(before);
  const isOther = atx.test(before) || setext.test(before) || fence.test(before) || definition.test(before);
  return !isBroken && !isOther && /^[ \t]*>/.test(before) === /^[ \t]*>/.test(text);
}

/** Removes the bullet or number of a list item. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '');
}

/** Joins a line with the following ones while a link is unfinished. Returns how many lines were added. */
function joinWrapped(written: readonly string[], at: number): [text: string, count: number] {
  let text = written[at] as string;
  let count = 0;
  for (let next = written[at + 1]; next?.trim() && count < maxJoined; next = written[at + count + 1]) {
    if (!text.includes('[') || !unfinishedLink.test(text) || bullet.test(next)) break;
    text += ` ${next.trim()}`;
    count++;
  }
  return [text, count];
}

/** Removes comments but keeps their line breaks, so that line numbers stay the same. */
function withoutComments(body: string): string {
  let text = '';
  let end = 0;
  for (let start = body.indexOf('<!--'); start !== -1; start = body.indexOf('<!--', end)) {
    const close = body.indexOf('-->', start + 4);
    if (close === -1) break;
    text += body.slice(end, start) + body.slice(start, close).replaceAll(/[^\n]+/g, '');
    end = close + 3;
  }
  return text + body.slice(end);
}
