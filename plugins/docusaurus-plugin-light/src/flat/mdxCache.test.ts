import { createMDXLoaderItem } from '@docusaurus/mdx-loader';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareMdx } from './mdxCache.ts';

const { NODE_ENV } = process.env;
beforeEach(() => {
  process.env.NODE_ENV = 'production';
});
afterEach(() => {
  process.env.NODE_ENV = NODE_ENV;
});

interface Options {
  readonly [name: string]: unknown;
  readonly processors: Record<'mdProcessor', { process(input: Record<string, string>): Promise<{ content?: string }> }>;
}

/** The rule of Docusaurus's loader, in the configuration of each bundle. */
async function makeBundles({ useCrossCompilerCache = true } = {}) {
  const compiled: string[] = [];
  const process = async ({ filePath, content, compilerName }: Record<string, string>) => {
    compiled.push(`${filePath}: ${content} for the ${compilerName}`);
    return { content };
  };
  const item = await createMDXLoaderItem({
    useCrossCompilerCache,
    processors: { mdProcessor: { process }, mdxProcessor: { process } },
    siteDir: '/site',
  } as never);
  const { options } = item as unknown as { options: Options };
  const share = (copy = options) =>
    shareMdx({
      module: { rules: [{ test: /\.mdx?$/, oneOf: [{ use: [{ ...(item as object), options: copy }] }] }] },
    } as never);
  const compile = (filePath: string, content: string, compilerName: string, { processors } = options) =>
    processors.mdProcessor.process({ filePath, content, compilerName });
  return { options, share, compile, compiled };
}

test('a page is compiled once, for the browser, by the bundle that comes first', async () => {
  const { options, share, compile, compiled } = await makeBundles();
  share();
  const server = await compile('/a.md', 'A', 'server');
  expect(await compile('/a.md', 'A', 'client')).toBe(server);
  expect(compiled).toEqual(['/a.md: A for the client']);
  expect(options.crossCompilerCache).toBeUndefined();
  expect(options.siteDir).toBe('/site');
});

test('what both bundles have had is not kept, also when each has options of its own', async () => {
  const { options, share, compile, compiled } = await makeBundles();
  const copy = { ...options };
  share();
  share(copy);
  for (const one of [options, copy, options, copy]) await compile('/a.md', 'A', 'client', one);
  expect(compiled).toHaveLength(2);
  expect(copy.crossCompilerCache).toBeUndefined();
});

test('two texts of one file are compiled apart', async () => {
  const { share, compile, compiled } = await makeBundles();
  share();
  await compile('/post.md', 'Beginning', 'client');
  await compile('/post.md', 'Beginning and end', 'client');
  expect(compiled).toHaveLength(2);
});

test('what is shared stays so when another plugin changes the options once more for the second bundle', async () => {
  const { options, share, compile, compiled } = await makeBundles();
  share();
  delete (options as { processors?: unknown }).processors;
  share();
  for (const bundle of ['client', 'server']) await compile('/a.md', 'A', bundle);
  expect(compiled).toHaveLength(1);
});

test('processors that another plugin has removed are made at the first page', async () => {
  const { options, share } = await makeBundles();
  const { processors: _, ...copy } = { ...options, markdownConfig: { anchors: {}, mdx1Compat: {}, hooks: {} } };
  share(copy as unknown as Options);
  const { process } = (copy as unknown as Options).processors.mdProcessor;
  expect((await process({ filePath: '/a.md', content: '# A' })).content).toContain('function MDXContent');
});

test('a site that compiles for each bundle goes on to do so', async () => {
  const { share, compile, compiled } = await makeBundles({ useCrossCompilerCache: false });
  share();
  await compile('/a.md', 'A', 'server');
  await compile('/a.md', 'A', 'client');
  expect(compiled).toEqual(['/a.md: A for the server', '/a.md: A for the client']);
});
