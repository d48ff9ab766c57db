import path from 'node:path';
import type { Browser } from 'playwright-core';
import { run } from '../../test/support/program.ts';
import type { Plugins } from '../plugins.ts';
import { type Server, serveFolder } from '../server.ts';
import { type Browse, createBrowse, root, type Session } from '../session.ts';
import { makeSite, type Site } from '../site.ts';
import { buildProgram } from '../workshop.ts';
import type { PathHub } from './hub.ts';

/** What the measurements share: a hub with a path and the same without it, built once each, and a browser. */
export interface PathsWorkshop extends Session {
  readonly hub: PathHub;
  readonly runs: number;
  readonly browse: Browse;
  /** Returns a built site. */
  readonly built: (which: 'walked' | 'plain') => Promise<Site>;
  /** Serves a built site to a browser. */
  readonly visit: <Result>(
    which: 'walked' | 'plain',
    use: (browser: Browser, server: Server) => Promise<Result>,
  ) => Promise<Result>;
}

interface WorkshopInput extends Session, Pick<PathsWorkshop, 'hub' | 'runs'> {
  readonly plugins: () => Promise<Plugins>;
}

/** Creates the workshop. The plugins are asked for when the first site is made. */
export function openPathsWorkshop({ plugins, ...given }: WorkshopInput): PathsWorkshop {
  const { hub, temp, signal, say } = given;
  const sites = new Map<string, Promise<Site>>();
  const browse = createBrowse(given);
  const opened = once(plugins);
  const build = async (which: 'walked' | 'plain') => {
    const forms = (await opened()).hub;
    say(`building the hub, ${which}`);
    const site = await makeSite({ folder: path.join(temp, which), root, pages: hub[which], plugins: forms });
    await run(buildProgram(site, signal));
    return site;
  };
  const built = (which: 'walked' | 'plain') => {
    const site = sites.get(which) ?? build(which);
    sites.set(which, site);
    return site;
  };
  return {
    ...given,
    browse,
    built,
    visit: async (which, use) => {
      const server = await serveFolder((await built(which)).out);
      try {
        return await browse((browser) => use(browser, server));
      } finally {
        await server.close();
      }
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
