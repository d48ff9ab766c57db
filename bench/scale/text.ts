import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { toPlainText } from '../../plugins/docusaurus-plugin-trowel/src/content/encoding.ts';
import { findRealPages, generatePages } from '../pages.ts';
import { measureVocabulary, type Vocabulary } from '../vocabulary.ts';

/** A heading and the Markdown below it. */
export interface TextSection {
  readonly heading: string;
  readonly markdown: string;
}

/** What the pages of a generated hub are made of. */
export interface HubText {
  readonly sections: readonly TextSection[];
  /** Paragraphs of running text. */
  readonly paragraphs: readonly string[];
  readonly titleWords: readonly string[];
  readonly vocabulary: Vocabulary;
}

/** After that many, made-up pages repeat themselves. */
const madeUpPages = 200;
const shortest = 150;
const longest = 1800;

/** Reads the real text: every Markdown file in the sub-folders of a folder. Where there is no such folder, the text is made up. */
export async function readText(folder: string): Promise<HubText> {
  const pages = existsSync(folder) ? await findRealPages(folder, Number.MAX_SAFE_INTEGER) : generatePages(madeUpPages);
  const texts = await Promise.all(
    pages.map(async ({ origin }) =>
      'file' in origin ? toPlainText(await readFile(origin.file, 'utf8')) : origin.text,
    ),
  );
  return toHubText(texts);
}

/** Cuts pages into what others can be made of. */
export function toHubText(pages: readonly string[]): HubText {
  const sections = pages.flatMap(cutSections);
  if (sections.length === 0) throw new Error('No section has enough text to make pages of.');
  const paragraphs = sections
    .flatMap(({ markdown }) => splitProse(markdown))
    .filter((paragraph) => /^\p{Lu}[^|]{80,500}[.]$/su.test(paragraph));
  const titles = pages.flatMap((page) => /^# (.+)$/m.exec(page)?.[1] ?? []);
  return {
    sections,
    paragraphs: paragraphs.length > 0 ? paragraphs : sections.map(({ markdown }) => markdown),
    titleWords: [...titles, ...sections.map(({ heading }) => heading)].flatMap((title) => title.match(titleWord) ?? []),
    vocabulary: measureVocabulary(sections.map(({ markdown }) => markdown)),
  };
}

const titleWord = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]{2,}(?![\p{L}\p{N}])/gu;

/** Cuts a page into sections that read the same on any page: without HTML, images, relative links, and lines that are fields of a record. */
export function cutSections(page: string): TextSection[] {
  const body = page.replace(/^---\n.*?\n---\n/s, '');
  const parts: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || line.trim() === fence))
      fence = fence === undefined ? mark : undefined;
    const heading = fence === undefined ? /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1] : undefined;
    if (heading === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ heading: cleanProse(heading), lines: [] });
  }
  return parts
    .map(({ heading, lines }) => ({ heading, markdown: cutToLength(cleanMarkdown(lines.join('\n'))) }))
    .filter(
      ({ heading, markdown }) => heading !== '' && markdown.length >= shortest && isPlain(`${heading}\n\n${markdown}`),
    );
}

/** The pieces of Markdown: fenced code, and what is between. */
const fenced = /(^[ \t]*(?:```|~~~)[^\n]*\n.*?^[ \t]*(?:```|~~~)[ \t]*$)/ms;

function cleanMarkdown(markdown: string): string {
  return markdown
    .split(fenced)
    .map((piece, at) => (at % 2 === 1 ? piece : cleanProse(piece)))
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function cleanProse(prose: string): string {
  return prose
    .replaceAll(/^\s{0,3}\[[^\]]+\]:.*$/gm, '')
    .replaceAll(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replaceAll(/(?<!\\)\[([^[\]]+)\]\((?!https?:)[^()]*\)/g, '$1')
    .replaceAll(/(?<!\\)\[([^[\]]+)\]\[[^\]]*\]/g, '$1')
    .replaceAll(/<(https?:[^>\s]+)>/g, '$1')
    .replaceAll(/\s*\{#[^}]*\}/g, '');
}

/** Cuts at the last empty line outside of code that is early enough. */
function cutToLength(markdown: string): string {
  if (markdown.length <= longest) return markdown;
  let kept = '';
  for (const [at, piece] of markdown.split(fenced).entries()) {
    const room = longest - kept.length;
    if (piece.length <= room) kept += piece;
    else return (at % 2 === 1 ? kept : kept + piece.slice(0, Math.max(0, piece.lastIndexOf('\n\n', room)))).trim();
  }
  return kept.trim();
}

/** Tells whether a text means the same in Markdown and MDX, is no form to fill in and has no field of a record. */
function isPlain(markdown: string): boolean {
  const [...pieces] = markdown.split(fenced);
  const prose = pieces.filter((_, at) => at % 2 === 0).join('\n');
  if (/^[ \t]*(?:```|~~~)/m.test(prose)) return false;
  const words = prose.replaceAll(/(`+)[^`].*?\1/gs, '');
  return !/[<{}\\`]|^\s*:::|^(?:import|export)\s|^[ \t]*[-*]?\s*\**[\p{L} ]{3,25}:|^\s*\[[ x]\]/mu.test(words);
}

function splitProse(markdown: string): string[] {
  return markdown
    .split(fenced)
    .filter((_, at) => at % 2 === 0)
    .flatMap((piece) => piece.split(/\n{2,}/))
    .map((paragraph) => paragraph.trim());
}
