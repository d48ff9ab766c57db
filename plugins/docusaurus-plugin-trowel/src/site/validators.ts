import { createRequire } from 'node:module';
import path from 'node:path';
import type { Validate } from './guard.ts';

/** Where the two content plugins keep their validation of front matter. There is no API for it; a test pins it. */
const places = [
  { module: '@docusaurus/plugin-content-docs/lib/frontMatter.js', name: 'validateDocFrontMatter' },
  { module: '@docusaurus/plugin-content-blog/lib/frontMatter.js', name: 'validateBlogPostFrontMatter' },
] as const;

/** Docusaurus's own judgement of front matter, as the site has it installed; of a plugin that is not there, none. */
export function findValidators(siteDir: string): Validate[] {
  const requires = [createRequire(path.join(siteDir, 'package.json')), createRequire(import.meta.url)];
  return places.flatMap(({ module, name }) => {
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
