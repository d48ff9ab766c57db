import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../test/support/program.ts';
import { type BenchPage, samplePages } from './pages.ts';
import { type Browse, createBrowse, type Session } from './session.ts';
import { makeSite, type PluginForm, type Site } from './site.ts';

/** The two compared sites: the hub, and the site without the plugin or with an earlier one. */
export type Variant = 'base' | 'hub';
export const variants: readonly Variant[] = ['base', 'hub'];

/** What the measurements share: pages, sites that are made once, a browser, and a signal to stop. */
export interface Workshop extends Session {
  readonly root: string;
  readonly pages: readonly BenchPage[];
  readonly runs: number;
  /** Returns the site of that many pages. The first call creates it. */
  readonly site: (variant: Variant, count?: number) => Promise<Site>;
  /** Returns the same site, built. */
  readonly built: (variant: Variant, count?: number) => Promise<Site>;
  readonly browse: Browse;
}

interface WorkshopInput extends Session, Pick<Workshop, 'root' | 'pages' | 'runs'> {
  readonly plugin: PluginForm;
  /** The plugin of the base site. The site has none unless given. */
  readonly before?: PluginForm;
}

/** Creates a workshop. The caller removes `temp`. */
export function openWorkshop({ plugin, before, ...given }: WorkshopInput): Workshop {
  const { temp, pages, root, say, signal } = given;
  const sites = new Map<string, Promise<Site>>();
  const nameOf = (variant: Variant, count: number) => `${variant}-${count}`;
  const plugins: Readonly<Record<Variant, PluginForm | undefined>> = { base: before, hub: plugin };
  const site = (variant: Variant, count = pages.length) => {
    const name = nameOf(variant, count);
    const known = sites.get(name);
    if (known) return known;
    const made = makeSite({
      folder: path.join(temp, name),
      root,
      pages: samplePages(pages, count),
      plugin: plugins[variant] && { ...plugins[variant], options: { folders: { docs: 'decision' } } },
    });
    sites.set(name, made);
    return made;
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
