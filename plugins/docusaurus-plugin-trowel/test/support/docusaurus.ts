import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Running, run, start } from './program.ts';

/** The root of this repository. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[\\/]$/, '');
/** The plugin, from source. */
export const pluginSource = path.join(root, 'plugins', 'docusaurus-plugin-trowel', 'src', 'index.ts');

export interface DocusaurusCall {
  readonly site: string;
  readonly args: readonly string[];
  /** Where Docusaurus keeps what it generates; in the site's folder unless given. */
  readonly generated?: string;
}

// Whatever is under way when the tests end, however they end, ends with them.
const controller = new AbortController();
process.once('exit', () => controller.abort());

/** Builds a site into a folder, in a process of its own. Gives what Docusaurus said; rejects with it when the build fails. */
export async function buildSite({ args, ...call }: DocusaurusCall & { readonly outDir: string }): Promise<string> {
  const { output } = await run(toProgram({ ...call, args: ['build', call.site, '--out-dir', call.outDir, ...args] }));
  return output;
}

/** Starts the development server of a site. */
export function startSite({ args, ...call }: DocusaurusCall): Running {
  return start(toProgram({ ...call, args: ['start', call.site, '--no-open', ...args] }));
}

function toProgram({ site, args, generated }: DocusaurusCall) {
  const core = createRequire(path.join(site, 'package.json')).resolve('@docusaurus/core/package.json');
  return {
    script: path.join(path.dirname(core), 'bin', 'docusaurus.mjs'),
    args,
    cwd: site,
    signal: controller.signal,
    env: {
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      ...(generated === undefined ? {} : { DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated }),
    },
  };
}
