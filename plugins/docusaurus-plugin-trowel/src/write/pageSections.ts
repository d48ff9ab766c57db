import { parseMarkdown } from './markdown.ts';

/** A part of a text, in UTF-16 code units; `end` is exclusive. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A section of a page as it stands in its file. */
export interface PlacedSection extends TextRange {
  /** Its heading without marks; empty for the text before the first heading. */
  readonly heading: string;
  /** Where its text is, without the heading and without space around it. */
  readonly text: TextRange;
}

/** Finds the sections of a page that begin with a heading of the second level: first the text before any. */
export function findSections(text: string): readonly PlacedSection[] {
  const start = findBody(text);
  const body = text.slice(start);
  const headings = parseMarkdown(body).children.flatMap((node) => {
    const { start: from, end: to } = node.position ?? {};
    if (node.type !== 'heading' || node.depth !== 2 || from?.offset === undefined || to?.offset === undefined)
      return [];
    return [{ start: from.offset, end: to.offset }];
  });
  const lead = { start: 0, end: 0 };
  return [lead, ...headings].map((heading, at): PlacedSection => {
    const end = headings[at]?.start ?? body.length;
    const written = body.slice(heading.end, end);
    const inner = heading.end + (written.length - written.trimStart().length);
    return {
      heading: toTitle(body.slice(heading.start, heading.end)),
      start: start + heading.start,
      end: start + end,
      text: {
        start: start + Math.min(inner, end),
        end: start + Math.max(Math.min(inner, end), heading.end + written.trimEnd().length),
      },
    };
  });
}

/** Returns where the text begins, behind the front matter. */
function findBody(text: string): number {
  const opening = /^\ufeff?---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return text.startsWith('\ufeff') ? 1 : 0;
  const closing = /^---[ \t]*(?:\r\n?|\n|$)/m.exec(text.slice(opening[0].length));
  return closing ? opening[0].length + closing.index + closing[0].length : opening[0].length;
}

function toTitle(heading: string): string {
  return heading
    .replace(/^ {0,3}#+[ \t]*/, '')
    .replace(/(?:[ \t]+#+)?[ \t]*$/, '')
    .replace(/\s*\{#[^}]*\}$/, '')
    .replace(/\r?\n[ \t]*-+$/, '');
}
