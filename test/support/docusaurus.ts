import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Running, run, start } from './program.ts';

/** The root of this repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
/** Trowel's entry in its source. */
export const pluginSource = path.join(root, 'plugins', 'docusaurus-plugin-trowel', 'src', 'index.ts');

/** How to call Docusaurus. */
export interface DocusaurusCall {
  /** The folder of the site. */
  readonly site: string;
  readonly args: readonly string[];
  /** The folder for generated files. By default it is in the site's folder. */
  readonly generated?: string;
}

// Ends all running programs when the tests end.
const controller = new AbortController();
process.once('exit', () => controller.abort());

/** Builds a site into a folder. Returns the output of Docusaurus. Rejects with it when the build fails. */
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
