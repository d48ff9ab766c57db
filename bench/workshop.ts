import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../test/support/program.ts';
import { type BenchPage, samplePages } from './pages.ts';
import type { Plugins, Variant } from './plugins.ts';
import { toPlainPage } from './scale/plainPage.ts';
import { type Browse, createBrowse, type Session } from './session.ts';
import { makeSite, type Site } from './site.ts';

/** The two sites that most measurements compare. */
export const variants = ['base', 'hub'] as const satisfies readonly Variant[];
export type Compared = (typeof variants)[number];

/** What the measurements share: pages, sites that are made once, a browser, and a signal to stop. */
export interface Workshop extends Session {
  readonly root: string;
  readonly pages: readonly BenchPage[];
  readonly runs: number;
  /** How many pages the sites have whose JavaScript is weighed, besides the one of all pages. */
  readonly counts: readonly number[];
  /** Returns the site of that many pages. The first call creates it. */
  readonly site: (variant: Variant, count?: number) => Promise<Site>;
  /** Returns the same site, built. */
  readonly built: (variant: Variant, count?: number) => Promise<Site>;
  readonly browse: Browse;
}

interface WorkshopInput extends Session, Pick<Workshop, 'root' | 'pages' | 'runs' | 'counts'> {
  readonly plugins: Plugins;
  /** Makes pages for sites of more pages than there are. */
  readonly makeMore?: (count: number) => Promise<readonly BenchPage[]>;
}

/** Creates a workshop. The caller removes `temp`. */
export function openWorkshop({ plugins, makeMore, ...given }: WorkshopInput): Workshop {
  const { temp, pages, root, say, signal } = given;
  const sites = new Map<string, Promise<Site>>();
  const nameOf = (variant: Variant, count: number) => `${variant}-${count}`;
  const pick = async (count: number) =>
    count <= pages.length ? samplePages(pages, count) : [...pages, ...((await makeMore?.(count - pages.length)) ?? [])];
  const make = async (variant: Variant, count: number) => {
    const own = await pick(count);
    return makeSite({
      folder: path.join(temp, nameOf(variant, count)),
      root,
      // A site without Trowel has no blocks.
      pages: variant === 'hub' ? own : own.map(toPlainPage),
      plugins: plugins[variant],
    });
  };
  const site = (variant: Variant, count = pages.length) => {
    const name = nameOf(variant, count);
    const known = sites.get(name) ?? make(variant, count);
    sites.set(name, known);
    return known;
  };
  return {
    ...given,
    site,
    async built(variant, count = pages.length) {
      const wanted = await site(variant, count);
      // A measured build is as good as any.
      if (existsSync(path.join(wanted.out, '404.html'))) return wanted;
      say(`building ${nameOf(variant, count)}`);
      await run(buildProgram(wanted, signal));
      return wanted;
    },
    browse: createBrowse(given),
  };
}

/** Returns the program that builds a site. */
export function buildProgram({ command, folder }: Site, signal: AbortSignal) {
  return { script: command, args: ['build', folder], cwd: folder, signal };
}
