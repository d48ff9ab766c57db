import path from 'node:path';
import { noCache, openCache } from '../cache/cache.ts';
import { findCacheFolder } from '../cache/cacheFolder.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import { toCustomKinds } from '../config/customKinds.ts';
import { hasZod } from '../config/extension.ts';
import { toHubSources } from '../config/otherHubs.ts';
import type { Audience } from '../content/audience.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { createReader } from '../content/reader.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { noBadges, readBadgeData } from '../credit/badges/badgeData.ts';
import { readSecrets } from '../credit/badges/secrets.ts';
import { builtInFacets } from '../facets/builtInFacets.ts';
import type { Facet } from '../facets/facet.ts';
import { hubFacet } from '../facets/hubFacet.ts';
import { findFieldFacets } from '../facets/kindFacets.ts';
import { updateFile } from '../files/wholeFile.ts';
import { buildHub } from '../hub/build.ts';
import { createWithheld, type WithheldPage } from '../hub/withheld.ts';
import { withholdTeam } from '../hub/withheldTeam.ts';
import { openNet } from '../hubs/fetchCopy.ts';
import { toOtherDocuments } from '../hubs/otherDocuments.ts';
import { findOtherSites } from '../hubs/otherSites.ts';
import { keepOtherHubs } from '../hubs/readOtherHubs.ts';
import { readTrend } from '../programme/history.ts';
import { choosePastDays } from '../programme/trend.ts';
import type { CalendarDate } from '../shared/date.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { createOtherPlaces } from './citedLinks.ts';
import { findLikelyPages } from './likelyPages.ts';
import type { SiteBundle } from './machines/bundleFiles.ts';
import type { Machines } from './machines/machines.ts';
import { prepareMachines, type SiteMachines } from './machines/siteMachines.ts';
import type { TrowelOptions } from './options.ts';
import type { NotInFeeds } from './outward.ts';
import type { SitePages } from './pages.ts';
import type { Histories } from './pathFiles.ts';
import { readPathHistories } from './pathHistories.ts';
import { withoutConsequences, withPublishedTexts } from './publishedTexts.ts';
import { toRecordFolderHint } from './recordFolderHint.ts';
import { renewWhenNeeded } from './renewal.ts';
import { toHubDocuments } from './searchDocuments.ts';
import type { StoredDocuments } from './searchStore.ts';
import { type SiteFacts, type SiteOutput, toSiteOutput } from './siteOutput.ts';
import { createUrls } from './urls.ts';

/** What a site is made by, apart from its pages. Plain data, so that another process can be given it. */
export interface MakerSettings {
  readonly siteDir: string;
  /** The folder of the data files. */
  readonly dataDir: string;
  readonly site: SiteFacts;
  readonly options: TrowelOptions;
  /** The text of the hub's file. */
  readonly hubFile?: string;
  /** The language of the site. */
  readonly language: string;
  /** The folders of the site's docs, relative to the site. */
  readonly docsFolders: readonly string[];
  readonly isBuild: boolean;
  /** Who the build is for. */
  readonly audience: Audience;
}

/** What is not published. Plain data. */
export interface NotPublished {
  readonly pages: readonly WithheldPage[];
  /** The texts of pages without the names and links of withheld ones, by source, where that changes them. */
  readonly texts: Readonly<Record<string, string>>;
  /** Pages of the hub's own that would show only withheld ones, below its base path. */
  readonly rooms: readonly string[];
}

/** The pages to make a site of. */
export interface PagesToMake extends SitePages {
  readonly today: CalendarDate;
  /** Whether folders are looked for that seem to hold records. */
  readonly wantsHint: boolean;
  /** Whether the figures of the past are read from git. */
  readonly wantsTrend: boolean;
  /** Absent where all is published. */
  readonly notPublished?: NotPublished;
}

/** What is known of a site whose data files are written. Plain data. */
export interface MadeFacts extends Omit<SiteOutput, 'data' | 'machines'> {
  readonly hint?: string;
  /** Absent where the blog's feeds may have all of it. */
  readonly notInFeeds?: NotInFeeds;
}

/** A site whose data files are written. */
export interface MadeSite extends MadeFacts {
  /** Reads the histories of its paths; none where they cannot be read, since no site fails for them. */
  readonly histories: () => Promise<Histories>;
}

/** Makes a site: reads its pages, builds the hub, lays it out and writes the data files. */
export interface SiteMaker {
  readonly make: (pages: PagesToMake) => Promise<MadeSite>;
  /** Reads the pages that the site seems to have, so that `make` finds them read. */
  readonly readAhead: () => Promise<void>;
  /** Returns what makes the files for machines, of the site that was made last. */
  readonly machines: () => Machines;
  /** Returns the bundle of the site that was made last; nothing where the site wants none. */
  readonly bundle: () => SiteBundle | undefined;
  /** Returns the search documents of the site that was made last, and what they depend on. */
  readonly documents: () => { readonly stored: () => StoredDocuments; readonly key: string };
}

/** Docusaurus's watcher reports a change at once and then ignores others for 50 ms, so in development a reader waits for those. */
const settle = 80;

const nothing: NotPublished = { pages: [], texts: {}, rooms: [] };

function withholdIn(read: readonly ParsedPage[], { pages }: NotPublished) {
  return createWithheld([...read.map(({ entry }) => entry), ...pages], pages);
}

/** Creates the maker of a site. It keeps in memory what the next edit needs of the one before. */
export function createSiteMaker(settings: MakerSettings): SiteMaker {
  const { siteDir, dataDir, site, options, hubFile, language, isBuild, audience } = settings;
  const { extraFields, fields, folders } = options;
  const kinds = toCustomKinds({ file: hubFile, fields });
  const sources = toHubSources(hubFile);
  const facets: readonly Facet[] = [
    ...builtInFacets,
    ...findFieldFacets(kinds),
    ...(sources.length > 0 ? [hubFacet] : []),
  ];
  const urls = createUrls({ ...site, routeBasePath: options.routeBasePath });
  const otherSites = findOtherSites(siteDir, sources);
  const cacheFolder = findCacheFolder(siteDir, process.env);
  const readOthers = keepOtherHubs({
    sources,
    root: siteDir,
    folder: cacheFolder,
    env: process.env,
    net: openNet,
    audience,
  });
  // In development the reader's memory is enough: writing the cache at every edit would delay the page.
  const cache =
    isBuild && !hasZod(fields)
      ? openCache({
          folder: cacheFolder,
          scope: [siteDir, 'site', JSON.stringify([fields, hubFile])],
          version: codeVersion(),
        })
      : noCache;
  const reader = createReader({ extraFields, kinds, ...otherSites, settle: isBuild ? 0 : settle, cache });
  const { badges } = options;
  const found = isBuild && badges !== false ? readSecrets(process.env, badges.keys) : undefined;
  const badgeNames = found?.type === 'secrets' ? found.secrets.names : undefined;
  const outputSettings = { siteDir, site, kinds, options, badgeNames, hasBadgeFiles: isBuild };
  const toOutput = renewWhenNeeded((state) => toSiteOutput(state, outputSettings));
  const readPast = async ({ pages, today }: Pick<PagesToMake, 'pages' | 'today'>) => {
    const { parsePage } = await import('../content/pageParser.ts');
    return readTrend({
      ...{
        root: siteDir,
        env: process.env,
        daysSince: (first: CalendarDate) => choosePastDays(today, first),
        pages,
        cache,
        audience,
      },
      outcomeAfter: options.outcomeAfter,
      parse: (page) => parsePage(page, { extraFields, kinds, ...otherSites }).entry,
    });
  };
  const files = new Map<string, string>();
  let documents: ReturnType<SiteMaker['documents']>;
  let prepared: SiteMachines;
  return {
    async readAhead() {
      await reader.read(await findLikelyPages(siteDir, { docsFolders: settings.docsFolders, folders }));
    },
    async make({ wantsHint, wantsTrend, notPublished = nothing, ...found }) {
      const snapshot = await reader.look(found.pages);
      const whole = await snapshot.read();
      const { texts } = notPublished;
      const read = await withPublishedTexts(whole, found.pages, { texts, extraFields, kinds, ...otherSites });
      const others = await readOthers();
      const hub = lazyValue(() => buildHub(read, others.hubs));
      const written = readTeamData(siteDir);
      const team = notPublished.pages.length === 0 ? written : withholdTeam(written, withholdIn(read, notPublished));
      const trend = wantsTrend ? await readPast(found) : undefined;
      const state = {
        ...found,
        read,
        hub,
        others,
        team,
        badges: badges === false ? noBadges : readBadgeData(siteDir),
        ...(trend && { trend }),
        leftOut: notPublished.rooms,
        hidesPeople: notPublished.pages.some(({ kind }) => kind === 'person'),
      };
      const { data, machines: laidOut, ...output } = toOutput(state);
      // Writes only changed files, and not by `createData`, of which the bundler could read half a file.
      const changed = data.filter(({ file, content }) => files.get(file) !== content);
      await Promise.all(changed.map(({ file, content }) => updateFile(path.join(dataDir, file), content)));
      if (!isBuild) for (const { file, content } of changed) files.set(file, content);
      const permalinks = new Map(found.pages.map(({ source, permalink }) => [source, permalink]));
      documents = {
        stored: () => ({
          // Those of other hubs come last, so that at the same score this hub's own are first.
          documents: [
            ...toHubDocuments(hub(), permalinks, facets),
            ...toOtherDocuments(hub(), { permalinkOf: createOtherPlaces(hub(), urls.toUrl), facets }),
          ],
          language,
          facets,
        }),
        key: JSON.stringify([
          codeVersion(),
          hubFile,
          fields,
          extraFields,
          language,
          snapshot.digest(),
          notPublished.texts,
          [...permalinks],
          others.hubs.map(({ id, generation }) => [id, generation]),
        ]),
      };
      // Loaded only where the team's site has pages that others do not read, since it loads the parsers.
      const publishing =
        audience === 'team' && read.some(({ entry }) => entry.publish === 'none')
          ? await import('./outward.ts')
          : undefined;
      prepared = prepareMachines({
        ...{ state, settings: outputSettings, laidOut, texts, key: documents.key },
        toOutward:
          publishing &&
          ((readText) =>
            publishing.toOutward({ state, settings: outputSettings, readText, extraFields, kinds, ...otherSites })),
      });
      const readHistories = async () => {
        const { parsePage } = await import('../content/pageParser.ts');
        return readPathHistories({
          ...{ hub: hub(), pages: found.pages, siteDir, env: process.env, cache, today: found.today },
          ...{ audience, withheld: notPublished.pages.map(({ source }) => source) },
          parse: (page) => parsePage(page, { extraFields, kinds, ...otherSites }).entry,
        });
      };
      const hint = wantsHint ? toRecordFolderHint(hub().entries, found.pages) : undefined;
      const problems = withoutConsequences(output.problems, {
        whole,
        files: found.pages,
        texts,
        siteDir,
      });
      return {
        ...output,
        problems,
        hint,
        notInFeeds: prepared.notInFeeds,
        histories: () => readHistories().catch(() => new Map()),
      };
    },
    documents: () => documents,
    machines: () => prepared.machines(),
    bundle: () => prepared.bundle,
  };
}
