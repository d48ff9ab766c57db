import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../../../test/support/program.ts';
import { toSwizzleConfig } from '../../src/site/swizzle.ts';

/** One call of `docusaurus swizzle`. */
export interface Swizzle {
  /** Name as in `@theme/…`. */
  readonly component: string;
  readonly action: 'eject' | 'wrap';
  readonly language: 'typescript' | 'javascript';
}

const here = path.dirname(fileURLToPath(import.meta.url));
const { components } = toSwizzleConfig(path.join(here, '../../src/theme'));

/** Lists everything that the theme says is safe, as `eject Trowel/GapsPage`. */
export function listSafeActions(): readonly string[] {
  return Object.entries(components).flatMap(([name, { actions }]) =>
    (['eject', 'wrap'] as const).filter((action) => actions[action] === 'safe').map((action) => `${action} ${name}`),
  );
}

/**
 * Plans two rounds that together eject and wrap every component for which that is safe. Each round ejects every second
 * component and wraps the others. One component is ejected as JavaScript.
 */
export function planSwizzles(): readonly (readonly Swizzle[])[] {
  const usable = Object.entries(components)
    .filter(([, { actions }]) => actions.wrap === 'safe')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [0, 1].map((round) =>
    usable.map(([component, { actions }], index) => ({
      component,
      action: actions.eject === 'safe' && index % 2 === round ? 'eject' : 'wrap',
      language: component === 'Trowel/GapsPage' && index % 2 === round ? 'javascript' : 'typescript',
    })),
  );
}

/** Runs `docusaurus swizzle` in a site for each call. Rejects with what Docusaurus printed when one fails. */
export async function runSwizzles(site: string, swizzles: readonly Swizzle[]): Promise<void> {
  await run({
    script: path.join(here, 'swizzle.mjs'),
    args: [site, JSON.stringify(swizzles)],
    cwd: site,
    signal: AbortSignal.timeout(300_000),
  });
}
