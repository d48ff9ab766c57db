import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

/** Every Markdown file for people who work on the repository: all but the hub's content, fixtures and installed packages. */
async function listDocuments(): Promise<string[]> {
  const ignore = ['**/{node_modules,cases,fixtures,dist,template}/**', '*/docusaurus-plugin-trowel/lib/**'];
  const patterns = ['*.md', '{.github,plugins,bench,scripts,src}/**/*.md'];
  return (await glob(patterns, { cwd: root, ignore, dot: true })).sort();
}

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

function readAnchors(file: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ +(.+)$/gm);
  return new Set([...headings].map(([, heading = '']) => slugger.slug(heading.replaceAll('`', ''))));
}

/** Reads the links of a document to files: as they are written, and where they lead. */
function linksOf(file: string) {
  const links = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [target = '', anchor] = link.split('#');
      return { link, anchor, place: target === '' ? file : path.resolve(path.dirname(file), target) };
    });
}

/** Finds the links of a document that lead to no file, or to no heading of it. */
function findDeadLinks(document: string): string[] {
  const dead = linksOf(path.join(root, document)).filter(
    ({ place, anchor }) => !existsSync(place) || (anchor !== undefined && !readAnchors(place).has(anchor)),
  );
  return dead.map(({ link }) => `${document}: ${link}`);
}

test('every link between the documents leads to a file and a heading that exist', async () => {
  const documents = await listDocuments();
  expect(documents).toContain('plugins/docusaurus-plugin-trowel/ARCHITECTURE.md');
  expect(documents.flatMap(findDeadLinks)).toEqual([]);
});

test('a document of the package links only to files that are in the package too', async () => {
  const plugin = path.join(root, 'plugins/docusaurus-plugin-trowel');
  const { files } = JSON.parse(readFileSync(path.join(plugin, 'package.json'), 'utf8')) as { files: string[] };
  // npm adds these three to every package.
  const always = ['LICENSE', 'README.md', 'package.json'];
  const packed = new Set((await glob([...files, ...always], { cwd: plugin })).map((file) => path.join(plugin, file)));
  const documents = [...packed].filter((file) => file.endsWith('.md'));
  expect(documents.map((file) => path.relative(plugin, file))).toContain('src/content/README.md');
  const missing = documents.flatMap((document) =>
    linksOf(document)
      .map(({ place }) => place)
      .filter((place) => !packed.has(place))
      .map((place) => `${path.relative(plugin, document)}: ${path.relative(plugin, place)}`),
  );
  expect(missing).toEqual([]);
});

/** Names of files in a document that stand for somebody's own code. */
const examples: readonly string[] = ['src/pay.ts'];

/** The files of code that a document names, in backticks, and that do not exist. */
function findMissingFiles(document: string, code: readonly string[]): string[] {
  const text = withoutCode(readFileSync(path.join(root, document), 'utf8'));
  const named = [...text.matchAll(/`(?:\.\.\/)*([\w/.-]+\.(?:tsx?|mjs))(?=`)/g)].map(([, name = '']) => name);
  const missing = named.filter(
    (name) => !examples.includes(name) && !code.some((file) => `/${file}`.endsWith(`/${name}`)),
  );
  return missing.map((name) => `${document}: ${name}`);
}

test('every file that the architecture, the folders’ READMEs and those of the benches name exists', async () => {
  const plugin = 'plugins/docusaurus-plugin-trowel';
  const documents = (await listDocuments()).filter((file) =>
    ['bench/', `${plugin}/ARCHITECTURE.md`, `${plugin}/src/`].some((start) => file.startsWith(start)),
  );
  const code = await glob(['{bench,test}/**/*.{ts,mjs}', `${plugin}/{bin,src,lib,test}/**/*.{ts,tsx,mjs}`], {
    cwd: root,
    ignore: ['**/node_modules/**'],
  });
  expect(documents.length).toBeGreaterThan(4);
  expect(documents.flatMap((document) => findMissingFiles(document, code))).toEqual([]);
});
