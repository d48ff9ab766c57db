import { readFileSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { findLikelyFolders, type LikelyFolder } from '../../content/likelyFolders.ts';
import { locate } from '../../content/location.ts';

/** Folders of a site that hold no docs, and copies of docs: older versions and translations. */
const ignored = [
  '**/node_modules/**',
  '**/.*/**',
  '**/_*/**',
  '**/_*',
  'build/**',
  'static/**',
  'src/**',
  'i18n/**',
  '**/*versioned_docs/**',
];

/** Finds folders of a site that look like folders of decision records and that the hub does not know by their names. */
export async function findUnmappedFolders(siteDir: string, config: string): Promise<LikelyFolder[]> {
  // Docs can lie beside the site's folder. Where, only the config says.
  const outside = [...config.matchAll(/['"`]((?:\.\.\/)+[\w./-]*)['"`]/g)].map(([, folder = '']) =>
    folder.replace(/\/$/, ''),
  );
  const roots = ['', ...new Set(outside)];
  const found = await Promise.all(
    roots.map(async (root) => {
      const files = await glob(['**/*.{md,mdx}'], { cwd: path.join(siteDir, root), ignore: ignored }).catch(() => []);
      return files.map((file) => (root === '' ? file : `${root}/${file}`));
    }),
  );
  const plain = [...new Set(found.flat())].filter((source) => locate(source).kind === 'guide').sort();
  return findLikelyFolders(
    plain.map((source) => ({ source, text: () => readFileSync(path.join(siteDir, source), 'utf8') })),
  );
}
