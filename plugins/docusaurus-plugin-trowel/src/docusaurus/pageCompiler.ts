import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Fix } from '../content/fix.ts';
import { proposeNames } from '../content/fixProposals.ts';
import type { Position, Problem } from '../content/problem.ts';
import { type CompiledCache, toPageKey } from './compiledCache.ts';
import { missingComponents, missingImports, requiredFiles } from './compiledCode.ts';
import type { CompiledPage, PageLink } from './compiledPage.ts';
import { toCompileProblem } from './compileProblem.ts';
import { type Reaction, toSeverity } from './linkProblems.ts';
import { findImpossibleElements, findTextStyles, findUnknownNames, type SyntaxNode } from './mdxFaults.ts';
import { findFieldLinks, findLinksAndAnchors } from './pageLinks.ts';
import { findInText, toPlace } from './textPlace.ts';

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
          ...(kind === 'link' && { fixes: [{ type: 'link', href: url }] }),
        });
      return undefined;
    };
  };
  const collect = () => (root: SyntaxNode) => {
    const { source, links, anchors, problems } = current;
    const found = findLinksAndAnchors(root);
    links.push(...found.links);
    anchors.push(...found.anchors);
    const report = (message: string, at: Position | undefined, fixes: readonly Fix[] = []) =>
      problems.push({ code: 'broken-mdx', severity: 'error', message, source, at: toPlace(at), fixes });
    for (const { name, at } of findImpossibleElements(root))
      report(
        `\`<${name}>\` is read as an element, which cannot have this name; write it as code: \`\` \`<${name}>\` \`\`.`,
        at,
        proposeNames(`<${name}>`, [`\`<${name}>\``]),
      );
    for (const { name, at } of findTextStyles(root))
      report(`The \`style\` of \`<${name}>\` is text, which MDX does not take; write \`style={{color: 'red'}}\`.`, at);
    for (const { name, at } of findUnknownNames(root))
      report(
        `\`{…}\` is run as code in MDX, and \`${name}\` is not defined; write it as code (\`\` \`{${name}}\` \`\`), or escape the brace: \`\\{\`.`,
        at,
        proposeNames(`{${name}}`, [`\`{${name}}\``]),
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
    let isOpen = false;
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
