import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DocusaurusConfig } from '@docusaurus/types';

/** What the half needs of Docusaurus beyond its public interface. */
export interface Internals {
  /** The site's template, or Docusaurus's own. */
  readonly template: string;
}

/** Reads the internals, or says in a sentence why the half cannot work with them. */
export function readInternals({ ssrTemplate, future }: DocusaurusConfig, siteDir: string): Internals | string {
  if (future?.experimental_router === 'hash') return 'with the hash router, pages have no HTML.';
  const require = createRequire(path.join(siteDir, 'package.json'));
  const core = path.dirname(require.resolve('@docusaurus/core/package.json'));
  if (!existsSync(path.join(core, 'lib/client/hasHydratedDataAttribute.js')))
    return 'this version of Docusaurus does not say when a page is hydrated.';
  const template: unknown = ssrTemplate ?? readDefault(() => require(path.join(core, 'lib/ssg/ssgTemplate.html.js')));
  if (typeof template !== 'string' || !template.includes('it.scripts'))
    return 'the template of pages does not name their scripts.';
  return { template };
}

function readDefault(read: () => { default?: unknown }): unknown {
  try {
    return read().default;
  } catch {
    return undefined;
  }
}
