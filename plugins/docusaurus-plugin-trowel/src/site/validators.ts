import { createRequire } from 'node:module';
import path from 'node:path';
import type { Validate } from './markdownGuard.ts';

/** The functions by which the two content plugins validate front matter. They are no public API; a test pins them. */
const exportsOfPlugins = [
  { module: '@docusaurus/plugin-content-docs/lib/frontMatter.js', name: 'validateDocFrontMatter' },
  { module: '@docusaurus/plugin-content-blog/lib/frontMatter.js', name: 'validateBlogPostFrontMatter' },
] as const;

/** Loads Docusaurus's own validation of front matter, in the versions that the site has installed. Skips missing plugins. */
export function findValidators(siteDir: string): Validate[] {
  const requires = [createRequire(path.join(siteDir, 'package.json')), createRequire(import.meta.url)];
  return exportsOfPlugins.flatMap(({ module, name }) => {
    for (const from of requires) {
      try {
        const found = (from(module) as Record<string, unknown>)[name];
        if (typeof found === 'function') return [found as Validate];
      } catch {
        // Not installed there.
      }
    }
    return [];
  });
}
