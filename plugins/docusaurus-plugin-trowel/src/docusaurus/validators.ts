import { createRequire } from 'node:module';
import path from 'node:path';
import type { Validate } from './frontMatterFaults.ts';

/** The functions by which the content plugins validate front matter. They are no public API; a test pins them. */
const exportsOfPlugins = {
  docs: { module: '@docusaurus/plugin-content-docs/lib/frontMatter.js', name: 'validateDocFrontMatter' },
  blog: { module: '@docusaurus/plugin-content-blog/lib/frontMatter.js', name: 'validateBlogPostFrontMatter' },
} as const;

/** Docusaurus's own validation of front matter; absent for a plugin that is not installed. */
type Validators = { readonly [Plugin in keyof typeof exportsOfPlugins]?: Validate };

/** Loads Docusaurus's own validation of front matter, in the versions that the site has installed, or else the plugin. */
export function findValidators(siteDir: string): Validators {
  const places = [path.join(siteDir, 'package.json'), import.meta.url].map((place) => createRequire(place));
  const find = (plugin: keyof typeof exportsOfPlugins): Validate | undefined => {
    const { module, name } = exportsOfPlugins[plugin];
    for (const load of places) {
      // The blog plugin is seldom a dependency of the site itself: a preset brings it.
      for (const from of [load, ...presetsOf(load)]) {
        try {
          const found = (from(module) as Record<string, unknown>)[name];
          if (typeof found === 'function') return found as Validate;
        } catch {
          // Not installed there.
        }
      }
    }
    return undefined;
  };
  return { docs: find('docs'), blog: find('blog') };
}

function presetsOf(load: NodeJS.Require): NodeJS.Require[] {
  try {
    return [createRequire(load.resolve('@docusaurus/preset-classic/package.json'))];
  } catch {
    return [];
  }
}
