// Builds index files from Markdown in one process, with the plugin's compiled code.
// Usage: node markdownIndexer.mjs <package> <list> <out>
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [packageFolder, list, out] = process.argv.slice(2);
const own = (module) => import(pathToFileURL(path.join(packageFolder, `${module}`)).href);
const ending = packageFolder.endsWith('src') ? 'ts' : 'js';
const [{ createReader }, { buildHub }, { toHubDocuments }, { buildIndex }] = await Promise.all(
  ['content/reader', 'hub/build', 'site/searchDocuments', 'search/indexer'].map((module) => own(`${module}.${ending}`)),
);

const { pages, permalinks } = JSON.parse(await readFile(list, 'utf8'));
const hub = buildHub(await createReader().read(pages));
const documents = toHubDocuments(hub, new Map(permalinks));
for await (const { name, content } of buildIndex(documents, { language: 'en' })) {
  const file = path.join(out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
