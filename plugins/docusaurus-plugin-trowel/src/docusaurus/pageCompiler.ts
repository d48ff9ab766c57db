import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { KindName } from '../content/kinds/names.ts';
import { locate } from '../content/location.ts';
import type { Position, Problem } from '../content/problem.ts';
import { type CompiledCache, toPageKey } from './compiledCache.ts';
import type { CompiledPage, PageLink } from './compiledPage.ts';
import { type Reaction, toSeverity } from './linkProblems.ts';
import { findImpossibleElements, findTextStyles, findUnknownNames, type SyntaxNode } from './mdxFaults.ts';

/** The options of Docusaurus's loader for Markdown, as far as they are used here. */
export interface LoaderOptions {
  readonly admonitions?: unknown;
  readonly markdownConfig: {
    readonly parseFrontMatter: (params: object) => Promise<{ readonly frontMatter: Readonly<Record<string, unknown>> }>;
    readonly hooks?: Readonly<Record<'onBrokenMarkdownLinks' | 'onBrokenMarkdownImages', Hook>>;
  };
  readonly remarkPlugins?: readonly unknown[];
  readonly rehypePlugins?: readonly unknown[];
  readonly recmaPlugins?: readonly unknown[];
  readonly beforeDefaultRehypePlugins?: readonly unknown[];
  readonly resolveMarkdownLink?: (link: { linkPathname: string; sourceFilePath: string }) => string | null;
}

/** What the site does about a link or an image that leads nowhere. */
type Hook = Reaction | ((fault: { sourceFilePath: string; url: string; node: SyntaxNode }) => string | undefined);

/** A rule of the bundler: the files that it is for, and the options of its loader. */
export interface MarkdownRule {
  readonly folders: readonly string[];
  /** Path of the loader's module. */
  readonly loader: string;
  readonly options: LoaderOptions;
}

export interface SitePage {
  readonly file: string;
  /** Relative to the site. */
  readonly source: string;
  readonly permalink: string;
}

interface Compilation {
  /** Where its links to files lead. */
  readonly resolved: (readonly [path: string, permalink: string | null])[];
  readonly source: string;
  readonly links: PageLink[];
  readonly anchors: string[];
  readonly problems: Problem[];
}

/** The parts of Docusaurus's loader that compile a page. They are no public API; a test pins them. */
interface Loader {
  readonly compileToJSX: (params: object) => Promise<{ readonly content: string }>;
  readonly createProcessors: (params: { options: object }) => Promise<object>;
}

interface CompilerInput {
  /** The components that every page can use without importing them. */
  readonly isProvided: (component: string) => boolean;
  readonly siteDir: string;
  /** Reads front matter as it stands in the file. */
  readonly defaultParseFrontMatter: unknown;
  readonly cache?: CompiledCache;
}

/** Kinds to whose pages the theme adds headings of its own. */
const partKinds: readonly KindName[] = ['constraint', 'path', 'person', 'playbook', 'system'];

/** Creates what compiles the pages of one rule, by the site's own loader and all its plugins. */
export async function createPageCompiler({ loader, options }: MarkdownRule, input: CompilerInput) {
  const folder = path.dirname(loader);
  const load = createRequire(loader);
  const { compileToJSX } = load(path.join(folder, 'utils.js')) as Loader;
  const { createProcessors } = load(path.join(folder, 'processor.js')) as Loader;
  // One page is compiled after the other, so there is one at a time.
  let current: Compilation = { source: '', links: [], anchors: [], problems: [], resolved: [] };
  const hooks = options.markdownConfig.hooks;
  const watch = (kind: 'link' | 'image', hook: Hook | undefined) => {
    // A function of the site's own decides by itself; when it throws, the page does not compile.
    if (typeof hook === 'function' || hook === undefined) return hook;
    return ({ url, node }: { url: string; node: SyntaxNode }) => {
      const { source, problems } = current;
      if (hook !== 'ignore')
        problems.push({
          code: kind === 'link' ? 'broken-link' : 'broken-image',
          severity: toSeverity(hook),
          message:
            kind === 'link'
              ? `The link \`${url}\` leads to no page: there is no such file in the same docs or blog; correct its path, or take it out.`
              : `The image \`${url}\` does not exist; correct its path, or add the file.`,
          source,
          at: toPlace(node.position?.start),
        });
      return undefined;
    };
  };
  const collect = () => (root: SyntaxNode) => {
    const { source, links, anchors, problems } = current;
    visit(root, (node) => {
      const link = toLink(node);
      if (link) links.push(link);
      const anchor = toAnchor(node);
      if (anchor) anchors.push(anchor);
    });
    const report = (message: string, at: Position | undefined) =>
      problems.push({ code: 'broken-mdx', severity: 'error', message, source, at: toPlace(at) });
    for (const { name, at } of findImpossibleElements(root))
      report(
        `\`<${name}>\` is read as an element, which cannot have this name; write it as code: \`\` \`<${name}>\` \`\`.`,
        at,
      );
    for (const { name, at } of findTextStyles(root))
      report(`The \`style\` of \`<${name}>\` is text, which MDX does not take; write \`style={{color: 'red'}}\`.`, at);
    for (const { name, at } of findUnknownNames(root))
      report(
        `\`{…}\` is run as code in MDX, and \`${name}\` is not defined; write it as code (\`\` \`{${name}}\` \`\`), or escape the brace: \`\\{\`.`,
        at,
      );
  };
  const resolve = options.resolveMarkdownLink;
  // Plugins of the site's own may read anything, so what they make is not kept.
  const cache = isPlain(options) && resolve ? input.cache : undefined;
  const own = {
    ...options,
    resolveMarkdownLink:
      resolve &&
      ((link: { linkPathname: string; sourceFilePath: string }) => {
        const permalink = resolve(link);
        current.resolved.push([link.linkPathname, permalink]);
        return permalink;
      }),
    rehypePlugins: [...(options.rehypePlugins ?? []), collect],
    markdownConfig: {
      ...options.markdownConfig,
      ...(hooks && {
        hooks: {
          ...hooks,
          onBrokenMarkdownLinks: watch('link', hooks.onBrokenMarkdownLinks),
          onBrokenMarkdownImages: watch('image', hooks.onBrokenMarkdownImages),
        },
      }),
    },
    crossCompilerCache: undefined,
    processors: undefined as object | undefined,
  };
  own.processors = await createProcessors({ options: own });

  return async ({ file, source, permalink }: SitePage): Promise<CompiledPage> => {
    const compilation: Compilation = { source, links: [], anchors: [], problems: [], resolved: [] };
    current = compilation;
    const fileContent = await readFile(file, 'utf8');
    const key = toPageKey(fileContent, source, permalink);
    const known = cache?.find(key, (linkPathname) => resolve?.({ linkPathname, sourceFilePath: file }) ?? null);
    if (known) return known;
    let files: readonly string[] = [];
    let isOpen = partKinds.includes(locate(source).kind);
    try {
      const { frontMatter } = await own.markdownConfig.parseFrontMatter({
        filePath: file,
        fileContent,
        defaultParseFrontMatter: input.defaultParseFrontMatter,
      });
      const hrefs = findFieldLinks(frontMatter, source);
      compilation.links.push(...hrefs.map((href) => ({ href, ...findInText(fileContent, href) })));
      const { content } = await compileToJSX({
        fileContent,
        filePath: file,
        frontMatter,
        options: own,
        compilerName: 'server',
      });
      isOpen ||= /^import /m.test(content.replace(/^import .* from "(?:react\/jsx-runtime|@mdx-js\/react)";?$/gm, ''));
      files = requiredFiles(content, file);
      compilation.problems.push(
        ...missingComponents(content)
          .filter((name) => !input.isProvided(name))
          .map(
            (name): Problem => ({
              code: 'broken-mdx',
              severity: 'error',
              message: `\`<${name}>\` is a component that nothing defines; import it, or write it as code: \`\` \`<${name}>\` \`\`.`,
              source,
              at: findInText(fileContent, `<${name}`),
            }),
          ),
        ...missingImports(content, file, input.siteDir).map(
          (name): Problem => ({
            code: 'broken-mdx',
            severity: 'error',
            message: `The import of \`${name}\` leads to no file; correct its path, or take it out.`,
            source,
            at: findInText(fileContent, name),
          }),
        ),
      );
    } catch (error) {
      compilation.problems.push(toCompileProblem(error as Error, source));
    }
    const { resolved, ...found } = compilation;
    const page: CompiledPage = { permalink, isOpen, ...found };
    // A problem may be mended without a change to the page: by a file that was missing.
    if (page.problems.length === 0) cache?.keep(key, { page, files, resolved });
    return page;
  };
}

/** Says whether only plugins of Docusaurus's own work on a page. */
function isPlain({ remarkPlugins, rehypePlugins, recmaPlugins, beforeDefaultRehypePlugins }: LoaderOptions): boolean {
  return [remarkPlugins, rehypePlugins, recmaPlugins, beforeDefaultRehypePlugins].every(
    (list = []) => list.length === 0,
  );
}

/** Lists the files of the site that a compiled page shows or imports. */
function requiredFiles(code: string, file: string): readonly string[] {
  const paths = [...code.matchAll(/(?:\brequire\(|\bfrom\s*)"([^"]+)"/g)].map(([, name]) =>
    (name as string).replace(/^.*!/, ''),
  );
  return paths
    .filter((name) => /^\.\.?\//.test(name))
    .map((name) => path.resolve(path.dirname(file), name.replace(/\?.*$/, '')))
    .filter((target) => existsSync(target));
}

/** Lists the addresses in front matter that a page shows as links: of its source, its authors and, of a person, their channels. */
function findFieldLinks(fields: Readonly<Record<string, unknown>>, source: string): string[] {
  const lists = locate(source).kind === 'person' ? [fields.channels, fields.authors] : [fields.authors];
  const urls = lists.flat().map((item) => (item as { readonly url?: unknown } | null | undefined)?.url);
  const all = [fields.custom_edit_url, fields.author_url, fields.authorURL, ...urls];
  // YAML makes a date of `2024-03-05`, which the hub reads as it is written.
  return all
    .map((href) => (href instanceof Date ? href.toISOString().slice(0, 10) : href))
    .filter((href): href is string => typeof href === 'string');
}

/** A position without what else a parser knows of it. */
function toPlace(at: Position | undefined): Position | undefined {
  return at && { line: at.line, column: at.column };
}

function visit(node: SyntaxNode, see: (node: SyntaxNode) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}

/** Returns where an element leads. Links to files of the site are elements of JSX by now, and are not followed. */
function toLink(node: SyntaxNode): PageLink | undefined {
  const place = toPlace(node.position?.start);
  if (node.type === 'element' && node.tagName === 'a') {
    const { href, target } = (node.properties ?? {}) as Record<string, unknown>;
    if (typeof href !== 'string' || (target !== undefined && target !== '_self')) return undefined;
    return { href, ...place };
  }
  if (!/^mdxJsx(?:Flow|Text)Element$/.test(node.type) || node.name !== 'Link') return undefined;
  const attribute = (name: string) => node.attributes?.find((one) => one.name === name)?.value;
  const href = attribute('to') ?? attribute('href');
  return typeof href === 'string' && attribute('target') === undefined ? { href, ...place } : undefined;
}

/** Returns the id of an element that Docusaurus takes for an anchor. */
function toAnchor({ type, tagName, properties }: SyntaxNode): string | undefined {
  if (type !== 'element' || !/^(?:h[2-6]|li|a|details)$/.test(String(tagName))) return undefined;
  const { id } = (properties ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Lists the components that the compiled page expects from outside. */
function missingComponents(code: string): readonly string[] {
  return [...new Set([...code.matchAll(/_missingMdxReference\("([^"]+)", true/g)].map(([, name]) => name as string))];
}

const extensions = [
  '',
  '.js',
  '.jsx',
  '.ts',
  '.tsx',
  '.mjs',
  '.md',
  '.mdx',
  '.json',
  '/index.js',
  '/index.jsx',
  '/index.ts',
  '/index.tsx',
];

/** Lists imports by path that lead to no file. Those of packages and aliases are the bundler's. */
function missingImports(code: string, file: string, siteDir: string): readonly string[] {
  const names = [...code.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s*["']([^"']+)["']/gm)].map(
    ([, name]) => name as string,
  );
  return names.filter((name) => {
    const bare = name.replace(/^.*!/, '').replace(/\?.*$/, '');
    const target = bare.startsWith('@site/')
      ? path.join(siteDir, bare.slice('@site/'.length))
      : /^\.\.?\//.test(bare)
        ? path.resolve(path.dirname(file), bare)
        : undefined;
    return target !== undefined && !extensions.some((extension) => existsSync(target + extension));
  });
}

function findInText(text: string, part: string): Position | undefined {
  const at = text.indexOf(part);
  if (at === -1) return undefined;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

/** Makes a problem of what MDX says when it cannot read a page. */
function toCompileProblem(error: Error, source: string): Problem {
  const { cause } = error as {
    cause?: Error & { place?: Position & { start?: Position }; line?: number; column?: number; reason?: string };
  };
  const place = cause?.place?.start ?? cause?.place;
  const said = (cause?.reason ?? cause?.message ?? error.message).split('\n')[0] as string;
  // Of an element that is never closed, MDX means the end of what is around it, and says where it begins.
  const begin = /\((\d+):(\d+)-\d+:\d+\)/.exec(said);
  const at = begin
    ? { line: Number(begin[1]), column: Number(begin[2]) }
    : place?.line === undefined
      ? undefined
      : { line: place.line, column: place.column };
  return {
    code: 'broken-mdx',
    severity: 'error',
    message: `MDX cannot read this: ${said.replace(/[.:]?\s*$/, '')}. Write \`<\` and \`{\` that are meant literally as code or as \`\\<\` and \`\\{\`.`,
    source,
    at,
  };
}
