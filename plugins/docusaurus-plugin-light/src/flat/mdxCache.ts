import type { BundlerConfig } from '../half.ts';

/**
 * Lets the bundles of the browser and of the server each compile their own pages. With Docusaurus's `mdxCrossCompilerCache` the server's waits for the browser's,
 * which comes to the pages only by way of the shards: a build that was tried with both never ended. Changes both bundles' options, or the one would wait for ever.
 */
export function separateMdx({ module }: BundlerConfig): void {
  for (const options of findOptions(module?.rules)) delete options.crossCompilerCache;
}

function findOptions(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(findOptions);
  if (typeof value !== 'object' || value === null) return [];
  const { loader, options, use, oneOf, rules } = value as Record<string, unknown>;
  const own =
    typeof loader === 'string' && /mdx-loader/.test(loader) && typeof options === 'object' && options !== null;
  return [...(own ? [options as Record<string, unknown>] : []), ...[use, oneOf, rules].flatMap(findOptions)];
}
