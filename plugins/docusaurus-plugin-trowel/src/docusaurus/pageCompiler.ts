import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Position, Problem } from '../content/problem.ts';
import type { CompiledPage, PageLink } from './compiledPage.ts';
import { type Reaction, toSeverity } from './linkProblems.ts';
import { findImpossibleElements, findUnknownNames, type SyntaxNode } from './mdxFaults.ts';

/** The options of Docusaurus's loader for Markdown, as far as they are used here. */
export interface LoaderOptions {
  readonly admonitions?: unknown;
  readonly markdownConfig: {
    readonly parseFrontMatter: (params: object) => Promise<{ readonly frontMatter: Readonly<Record<string, unknown>> }>;
    readonly hooks?: Readonly<Record<'onBrokenMarkdownLinks' | 'onBrokenMarkdownImages', Hook>>;
  };
  readonly rehypePlugins?: readonly unknown[];
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
}

/** Creates what compiles the pages of one rule, by the site's own loader and all its plugins. */
export async function createPageCompiler({ loader, options }: MarkdownRule, input: CompilerInput) {
  const folder = path.dirname(loader);
  const load = createRequire(loader);
  const { compileToJSX } = load(path.join(folder, 'utils.js')) as Loader;
  const { createProcessors } = load(path.join(folder, 'processor.js')) as Loader;
  // One page is compiled after the other, so there is one at a time.
  let current: Compilation = { source: '', links: [], anchors: [], problems: [] };
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
    for (const { name, at } of findUnknownNames(root))
      report(
        `\`{…}\` is run as code in MDX, and \`${name}\` is not defined; write it as code (\`\` \`{${name}}\` \`\`), or escape the brace: \`\\{\`.`,
        at,
      );
  };
  const own = {
    ...options,
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
    const compilation: Compilation = { source, links: [], anchors: [], problems: [] };
    current = compilation;
    const fileContent = await readFile(file, 'utf8');
    let isOpen = false;
    try {
      const { frontMatter } = await own.markdownConfig.parseFrontMatter({
        filePath: file,
        fileContent,
        defaultParseFrontMatter: input.defaultParseFrontMatter,
      });
      const { content } = await compileToJSX({
        fileContent,
        filePath: file,
        frontMatter,
        options: own,
        compilerName: 'server',
      });
      isOpen = /^import /m.test(content.replace(/^import .* from "(?:react\/jsx-runtime|@mdx-js\/react)";?$/gm, ''));
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
    return { permalink, isOpen, ...compilation };
  };
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
  const at = place?.line === undefined ? undefined : { line: place.line, column: place.column };
  const [reason = ''] = (cause?.reason ?? cause?.message ?? error.message).split('\n');
  return {
    code: 'broken-mdx',
    severity: 'error',
    message: `MDX cannot read this: ${reason.replace(/[.:]?\s*$/, '')}. Write \`<\` and \`{\` that are meant literally as code or as \`\\<\` and \`\\{\`.`,
    source,
    at,
  };
}
