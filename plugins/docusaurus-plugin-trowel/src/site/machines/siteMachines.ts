import { existsSync, readFileSync } from 'node:fs';
import { decodePage } from '../../content/encoding.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import type { NotInFeeds, Outward } from '../outward.ts';
import type { SiteState } from '../renewal.ts';
import type { OutputSettings, SiteOutput } from '../siteOutput.ts';
import { type SiteBundle, toSiteBundle } from './bundleFiles.ts';
import { createMachines, type Machines } from './machines.ts';

/** What a site gives to programs. */
export interface SiteMachines {
  readonly machines: () => Machines;
  /** Absent where the site wants no bundle. */
  readonly bundle?: SiteBundle;
  /** Absent where the blog's feeds may have all of it. */
  readonly notInFeeds?: NotInFeeds;
}

interface SiteMachinesInput {
  readonly state: SiteState;
  readonly settings: OutputSettings;
  /** What was laid out for the site's readers. */
  readonly laidOut: SiteOutput['machines'];
  /** The texts of pages without the names and links of withheld ones, by source, where that changes them. */
  readonly texts: Readonly<Record<string, string>>;
  /** Changes whenever what is read of the site does. */
  readonly key: string;
  /** Makes what a team's site gives to others. Absent where its readers and programs may read the same. */
  readonly toOutward?: (readText: (file: string) => string | undefined) => Outward;
}

/** Prepares what a site gives to programs. Files and bundle are made when they are asked for. */
export function prepareMachines({ state, settings, laidOut, texts, key, toOutward }: SiteMachinesInput): SiteMachines {
  const { site, siteDir, options } = settings;
  const published = new Map(state.pages.map(({ source, file }) => [file, texts[source]] as const));
  const outward = lazyValue(() => toOutward?.(readText));
  const readPublished = (file: string) => published.get(file) ?? readText(file);
  const readGiven = (file: string) => (outward()?.readText ?? readPublished)(file);
  const machines = lazyValue(() =>
    createMachines({
      ...laidOut,
      surroundings: outward()?.surroundings() ?? laidOut.surroundings,
      site: { url: '', title: '', tagline: '', ...site, siteDir },
      options: options.machines,
      readText: readGiven,
      isFile: existsSync,
    }),
  );
  const bundle: SiteBundle = {
    key: JSON.stringify([key, site.url, site.baseUrl, site.title]),
    make: () =>
      toSiteBundle(outward()?.hub ?? state.hub(), {
        ...{ pages: state.pages, site: { url: '', title: '', ...site } },
        readText: readGiven,
      }),
  };
  return {
    machines,
    ...(options.machines !== false && options.machines.bundle ? { bundle } : {}),
    notInFeeds: outward()?.notInFeeds,
  };
}

/** Reads the text of a page's file. */
function readText(file: string): string | undefined {
  try {
    return decodePage(readFileSync(file))?.text;
  } catch {
    return undefined;
  }
}
