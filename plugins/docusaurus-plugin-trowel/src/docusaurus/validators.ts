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

/**
 * Loads Docusaurus's own validation of front matter, in the versions that the site has installed, or else the plugin. Packages
 * of a folder that is no site's are not run.
 */
export function findValidators(siteDir: string | undefined): Validators {
  const ofSite = siteDir === undefined ? [] : [path.join(siteDir, 'package.json')];
  const places = [...ofSite, import.meta.url].map((place) => createRequire(place));
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
  const withLater = (validate: Validate | undefined): Validate | undefined =>
    validate && ((frontMatter) => [validate(frontMatter), refuseLater(frontMatter)]);
  const blog = withLater(find('blog'));
  return { docs: withLater(find('docs')), blog: blog && ((fields) => [blog(fields), refuseMixedAuthors(fields)]) };
}

/** Refuses what Docusaurus stops at only later: when it compiles a page, and when it renders one. */
function refuseLater({ mdx, title_meta: title }: Readonly<Record<string, unknown>>): void {
  const { format, ...others } = (mdx ?? {}) as { readonly format?: unknown };
  const isKnown = format === undefined || ['md', 'mdx', 'detect'].includes(String(format));
  if (mdx !== undefined && (typeof mdx !== 'object' || mdx === null || !isKnown || Object.keys(others).length > 0))
    throw new Error('"mdx" must be {format: md}, {format: mdx} or {format: detect}');
  // Docs have no rule for it.
  if (typeof title === 'object' && title !== null && !(title instanceof Date))
    throw new Error('"title_meta" must be a string');
}

/** The fields of the older form that make an author; a post may have one form only. */
const oldAuthorFields = [
  'author',
  'author_title',
  'author_url',
  'author_image_url',
  'authorTitle',
  'authorURL',
  'authorImageURL',
];

function refuseMixedAuthors(frontMatter: Readonly<Record<string, unknown>>): void {
  const { authors } = frontMatter;
  const hasAuthors = Array.isArray(authors) ? authors.length > 0 : authors !== undefined && authors !== null;
  const old = oldAuthorFields.find((field) => frontMatter[field]);
  if (hasAuthors && old !== undefined) throw new Error(`"${old}" cannot stand beside "authors"`);
}

function presetsOf(load: NodeJS.Require): NodeJS.Require[] {
  try {
    return [createRequire(load.resolve('@docusaurus/preset-classic/package.json'))];
  } catch {
    return [];
  }
}
