// The configuration of the hub that `npm run corpora` makes; copied there, beside `settings.json`.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (name) => readFileSync(new URL(name, import.meta.url));
const { plugin, folders, slugs } = JSON.parse(read('./settings.json'));
const docs = path.resolve('docs');

/**
 * What Docusaurus gets of a page's front matter: the title and the address. The hub reads the rest by itself; what
 * Docusaurus would refuse (an `id` that is taken, tags that are none, broken YAML) must not stop the build.
 */
async function parseFrontMatter({ filePath, fileContent, defaultParseFrontMatter }) {
  const slug = slugs[path.relative(docs, filePath).split(path.sep).join('/')];
  // Not text, or more than a page can be: the hub says so.
  if (fileContent.includes('\0') || fileContent.length > 5_000_000) return { frontMatter: { slug }, content: '' };
  let parsed = { frontMatter: {}, content: fileContent };
  try {
    parsed = await defaultParseFrontMatter({ filePath, fileContent });
  } catch {
    parsed.content = fileContent.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');
  }
  const { title } = parsed.frontMatter;
  return { frontMatter: { ...(typeof title === 'string' ? { title } : {}), slug }, content: parsed.content };
}

/** Outside code, HTML makes an element of the `<Result<T>>` in prose; React stops at a name or an attribute that no element can have. */
function tameElements() {
  const valid = /^[a-z][a-z0-9-]*$/;
  const visit = (node) => {
    for (const child of node.children ?? []) {
      if (child.type === 'element') {
        if (!valid.test(child.tagName)) child.tagName = 'span';
        for (const name of Object.keys(child.properties ?? {})) {
          if (!/^[a-zA-Z][\w:.-]*$/.test(name)) delete child.properties[name];
        }
      }
      visit(child);
    }
  };
  return visit;
}

export default {
  title: 'Corpora',
  url: 'https://example.org',
  baseUrl: '/',
  // Not the packages' shared cache: this site is gone in a minute.
  future: { v4: true, faster: { rspackPersistentCache: false } },
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  onDuplicateRoutes: 'throw',
  markdown: {
    // Records are CommonMark: `<T>` and `{` in them are text.
    format: 'md',
    parseFrontMatter,
    hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' },
  },
  plugins: [
    '@docusaurus/theme-classic',
    [
      '@docusaurus/plugin-content-docs',
      {
        routeBasePath: '/docs',
        sidebarPath: false,
        numberPrefixParser: false,
        include: ['**/*.{md,mdx,MD,MDX}'],
        exclude: [],
        rehypePlugins: [tameElements],
      },
    ],
    [plugin, { folders, home: '/', onProblems: 'ignore' }],
  ],
};
