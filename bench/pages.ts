import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findFiles } from '../plugins/docusaurus-plugin-trowel/src/content/fileFinder.ts';
import { findSlugs } from '../scripts/corpora/addresses.ts';
import { spread } from './statistics.ts';

/** A page of a measured site. */
export interface BenchPage {
  /** Path below `docs/`, with `/`. */
  readonly place: string;
  /** The file to copy, or the text. */
  readonly origin: { readonly file: string } | { readonly text: string };
}

/**
 * Finds `count` real pages, evenly spread over the Markdown files in the sub-folders of `folder`; fewer when there are
 * no more. Pages that would share an address are left out.
 */
export async function findRealPages(folder: string, count: number): Promise<BenchPage[]> {
  const found = (await findFiles(folder)).filter(({ source }) => source.includes('/'));
  const clashing = findSlugs(found.map(({ source }) => source));
  const files = found.filter(({ source }) => !clashing.has(source));
  return spread(files.length, count).flatMap((index) => {
    const ref = files[index];
    return ref ? [{ place: ref.source, origin: { file: ref.file } }] : [];
  });
}

/** Picks `count` pages, evenly spread over a list. They make a smaller site of the same kind. */
export function samplePages(pages: readonly BenchPage[], count: number): BenchPage[] {
  return spread(pages.length, count).flatMap((index) => pages[index] ?? []);
}

/** Makes `count` decision records with realistic text, for a machine without real ones. */
export function generatePages(count: number): BenchPage[] {
  return Array.from({ length: count }, (_, index) => ({
    place: `${placeOf(index)}.md`,
    origin: { text: generateRecord(index) },
  }));
}

/** Writes the pages below `docs`. */
export async function writePages(pages: readonly BenchPage[], docs: string): Promise<void> {
  for (const { place, origin } of pages) {
    const target = path.join(docs, place);
    await mkdir(path.dirname(target), { recursive: true });
    // A link would let the measured edits change the original.
    if ('file' in origin) await copyFile(origin.file, target);
    else await writeFile(target, origin.text);
  }
}

/** The pages whose address is their place, whatever their front matter says: they can be opened without asking Docusaurus. */
export function findPlainPages(pages: readonly BenchPage[]): BenchPage[] {
  return pages.filter(({ place }) => {
    const [folder, name] = place.replace(/\.md$/, '').split('/').slice(-2);
    return /^[\w/-]+\.md$/.test(place) && !/^(?:index|readme)$/i.test(name ?? '') && name !== folder;
  });
}

/** The first of the pages, from the middle of the list on, that writes no HTML and shows no image: no fault found in it is its author's. */
export async function findCleanPage(pages: readonly BenchPage[]): Promise<BenchPage | undefined> {
  const middle = Math.floor(pages.length / 2);
  for (const page of [...pages.slice(middle), ...pages.slice(0, middle)]) {
    const text = 'file' in page.origin ? await readFile(page.origin.file, 'utf8') : page.origin.text;
    if (!/<[a-z!/]|!\[/i.test(text)) return page;
  }
  return undefined;
}

/** Returns the address of a plain page. */
export function addressOf({ place }: BenchPage): string {
  return `/${place.replace(/\.md$/, '')}`;
}

function placeOf(index: number): string {
  return `records/${String(index + 1).padStart(4, '0')}-${pick(matters, index)}-${pick(remedies, index, 3)}`;
}

const matters = ['ledger', 'queue', 'session-store', 'gate-protocol', 'invoice-run', 'search-index', 'audit-trail'];
const remedies = ['move-to-postgres', 'drop-retries', 'one-writer', 'keep-nightly-copy', 'split-by-region'];
const statuses = ['proposed', 'accepted', 'accepted', 'accepted', 'rejected', 'deprecated'];
const reasons = [
  'Two writers meet in the same row about forty times a day, and the later one wins without anybody being told.',
  'The vendor closes connections after 300 seconds, so a batch that takes longer is sent twice.',
  'Nobody on call has changed this part since 2019; the last person who did has moved to another team.',
  'A full copy takes 50 minutes, which is longer than the window between the last ferry and the first.',
  'The law asks for seven years of history, and the table that holds it is rebuilt every spring.',
];

/** Returns a record in the format of MADR 4. The same number gives the same text. */
function generateRecord(index: number): string {
  const title = `${pick(remedies, index, 3)} for the ${pick(matters, index)}`.replaceAll('-', ' ');
  const paragraphs = Array.from({ length: 3 + (index % 9) }, (_, at) =>
    [0, 1, 2].map((part) => pick(reasons, index + at, part)).join(' '),
  );
  const earlier = index > 0 ? `\nSee also [an earlier record](./${path.posix.basename(placeOf(index - 1))}.md).\n` : '';
  return `---
status: ${pick(statuses, index)}
date: ${2012 + (index % 14)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}
---

# ${title}

## Context and Problem Statement

${paragraphs.join('\n\n')}
${earlier}
## Considered Options

${[0, 1, 2].map((at) => `- ${pick(remedies, index, at).replaceAll('-', ' ')}`).join('\n')}

## Decision Outcome

Chosen: ${pick(remedies, index, 3).replaceAll('-', ' ')}, because it can be undone within a day.

\`\`\`sql
SELECT id, amount FROM ${pick(matters, index).replaceAll('-', '_')} WHERE updated_at > now() - interval '${index % 48} hours';
\`\`\`

### Consequences

| what | before | after |
|---|---|---|
| rows a day | ${1000 + index * 7} | ${900 + index * 5} |
| minutes to restore | ${20 + (index % 50)} | ${5 + (index % 10)} |
`;
}

function pick(words: readonly string[], index: number, step = 0): string {
  return words[(index * (step + 1) + step) % words.length] ?? '';
}
