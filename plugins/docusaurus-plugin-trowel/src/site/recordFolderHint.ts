import { readFileSync } from 'node:fs';
import { findLikelyFolders } from '../content/likelyFolders.ts';
import type { HubEntry } from '../hub/hub.ts';
import { pluralize } from '../shared/plural.ts';
import type { SitePage } from './pages.ts';

/**
 * Says which folders look like folders of decision records while their pages are taken for guides, and how to map them.
 * `undefined` when there is none. Pages whose kind an option gives are left out.
 */
export function toRecordFolderHint(entries: readonly HubEntry[], pages: readonly SitePage[]): string | undefined {
  const guides = new Set(entries.filter(({ kind }) => kind === 'guide').map(({ source }) => source));
  const plain = pages.filter(
    ({ kind, source }) => kind === undefined && guides.has(source) && !source.startsWith('blog/'),
  );
  const likely = findLikelyFolders(plain.map(({ source, file }) => ({ source, text: () => readText(file) })));
  if (likely.length === 0) return undefined;
  const folders = Object.fromEntries(likely.map(({ folder }) => [folder, 'decision']));
  return [
    'Trowel takes the pages of these folders for guides, but they look like decision records:',
    ...likely.map(({ folder, records }) => `  ${folder} (${pluralize(records, 'record')})`),
    `If they are, set the option \`folders: ${JSON.stringify(folders)}\`. If not, write "guide" for them there.`,
  ].join('\n');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
