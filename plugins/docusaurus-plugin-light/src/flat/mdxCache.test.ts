import { createMDXLoaderItem } from '@docusaurus/mdx-loader';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { separateMdx } from './mdxCache.ts';

const { NODE_ENV } = process.env;
beforeEach(() => {
  process.env.NODE_ENV = 'production';
});
afterEach(() => {
  process.env.NODE_ENV = NODE_ENV;
});

test('pages are compiled for the browser and for the server apart, in whatever rule Docusaurus has its loader', async () => {
  const item = await createMDXLoaderItem({ useCrossCompilerCache: true, processors: {}, siteDir: '/site' } as never);
  const { options } = item as unknown as { options: Record<string, unknown> };
  expect(options.crossCompilerCache).toBeInstanceOf(Map);
  separateMdx({ module: { rules: [{ test: /\.mdx?$/, oneOf: [{ use: [item as never] }] }] } } as never);
  expect(options.crossCompilerCache).toBeUndefined();
  expect(options.siteDir).toBe('/site');
});
