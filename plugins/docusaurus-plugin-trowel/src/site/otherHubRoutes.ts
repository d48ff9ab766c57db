import { type KindName, kindNames } from '../content/kinds/index.ts';
import { findCitedChange } from '../hub/citations.ts';
import type { HubEntry, OtherEntry, OtherHub } from '../hub/hub.ts';
import { findSuccessors } from '../hub/successors.ts';
import { toCitedId } from '../shared/citedId.ts';
import { groupBy } from '../shared/collections.ts';
import { cutIntoPages, toListPageAddress } from '../shared/listPages.ts';
import { type CitedLink, otherHubsPage } from './citedLinks.ts';
import { toCitedText } from './citedText.ts';
import type { Directory } from './directory.ts';
import { toPlaces, toSections } from './listPages.ts';
import type { CitedPageProps, OtherHubPageProps, OtherHubProps, OtherRow } from './otherHubProps.ts';
import { joinFiles, type SiteFiles, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';
import { compareInIndex } from './surroundings.ts';

/** Makes the pages about other hubs: the list of them, a list for each, and a page for each of their entries that pages here name. */
export function toOtherHubRoutes({ brief: directory }: Pick<Surroundings, 'brief'>): SiteFiles {
  const { otherHubs = [] } = directory.hub;
  if (otherHubs.length === 0) return { data: [], routes: [] };
  const all = toJsonFile('hubs.json', { hubs: otherHubs.map((hub) => toHubProps(hub, directory)) });
  return joinFiles([
    {
      data: [all],
      routes: [
        { path: directory.pageOf(otherHubsPage), component: '@theme/Trowel/OtherHubsPage', data: { other: all.file } },
      ],
    },
    ...otherHubs.map((hub) => toListRoutes(hub, directory)),
    ...[...directory.cited.values()].map((cited, at) => toCitedRoute(cited, at, directory)),
  ]);
}

function toHubProps(
  { id, from, address, read, generation, missing, entries }: OtherHub,
  directory: Directory,
): OtherHubProps {
  const cited = [...directory.cited.values()].filter(({ citation }) => citation.hub.id === id).length;
  return {
    ...{
      id,
      permalink: directory.pageOf(`${otherHubsPage}/${id}`),
      from,
      address,
      read,
      generation,
    },
    ...(missing !== undefined && { missing: true }),
    ...{ entries: entries.length, cited },
  };
}

function toListRoutes(hub: OtherHub, directory: Directory): SiteFiles {
  const props = toHubProps(hub, directory);
  const byKind = groupBy([...hub.entries].sort(compareInIndex), ({ kind }) => kind);
  const groups = kindNames.flatMap((kind) => {
    const entries = byKind.get(kind) ?? [];
    return entries.length === 0 ? [] : [{ kind, rows: entries.map((entry) => toRow(entry, hub, directory)) }];
  });
  const pages = cutIntoPages(groups, {
    rowsOf: ({ rows }) => rows,
    withRows: ({ kind }, rows) => ({ kind, rows: [...rows] }),
  });
  const places = toPlaces(
    props.permalink,
    pages.map((page) => page[0]?.rows[0]?.title ?? ''),
  );
  const sections = toSections<(typeof groups)[number], KindName>({
    permalink: props.permalink,
    groups,
    pages,
    sectionOf: ({ kind }) => kind,
    anchorOf: (kind) => kind,
    countOf: ({ rows }) => rows.length,
  });
  return joinFiles(
    pages.map((page, at): SiteFiles => {
      const list: OtherHubPageProps = {
        ...{ hub: props, all: directory.pageOf(otherHubsPage), place: places[at] },
        ...{ groups: page, sections: sections[at] ?? [] },
      };
      const file = toJsonFile(`hub-of-others-${hub.id}-${at + 1}.json`, list);
      const path = toListPageAddress(props.permalink, at + 1);
      return { data: [file], routes: [{ path, component: '@theme/Trowel/OtherHubPage', data: { list: file.file } }] };
    }),
  );
}

function toRow(entry: OtherEntry, hub: OtherHub, { cited }: Directory): OtherRow {
  const { id, kind, title, number, state, date, address } = entry;
  const here = cited.get(toCitedId(hub.id, id));
  return {
    ...{ id, kind, title, number, date, status: here?.link.status ?? state },
    permalink: here?.link.permalink ?? address,
    ...(here && { isCited: true }),
  };
}

function toCitedRoute({ citation, link }: CitedLink, at: number, directory: Directory): SiteFiles {
  const { hub, entry, by, before, supersededBy } = citation;
  const bySource = new Map(hub.entries.map((other) => [other.source, other]));
  const { address } = entry;
  const { nodes, isCut } = toCitedText(hub.textOf(entry), {
    source: entry.source,
    address,
    addressOf: (source) => placeOf(bySource.get(source), hub, directory),
  });
  const groups = groupBy(by, ({ type }) => type);
  const props: CitedPageProps = {
    entry: link,
    hub: toHubProps(hub, directory),
    address,
    text: nodes,
    ...(isCut && { isCut }),
    before: before && { on: before.on, state: before.state },
    change: findCitedChange(citation),
    successor: toSuccessor(entry, hub, directory),
    supersededHere: supersededBy.map(directory.link),
    by: [...groups].map(([type, citing]) => ({ type, entries: citing.map((one) => directory.link(one.entry)) })),
  };
  const file = toJsonFile(`cited-${hub.id}-${at + 1}.json`, props);
  return {
    data: [file],
    routes: [{ path: link.permalink, component: '@theme/Trowel/CitedPage', data: { cited: file.file } }],
  };
}

/** Finds where readers find another entry of the same hub: here, where pages name it, or in its own hub. */
function placeOf(entry: OtherEntry | undefined, hub: OtherHub, { cited }: Directory): string | undefined {
  if (!entry) return undefined;
  return cited.get(toCitedId(hub.id, entry.id))?.link.permalink ?? entry.address;
}

function toSuccessor(entry: OtherEntry, hub: OtherHub, directory: Directory): CitedPageProps['successor'] {
  const byId = new Map(hub.entries.map((other): [string, HubEntry] => [other.id, other]));
  const current = findSuccessors(entry, (id) => byId.get(id)).at(-1) as OtherEntry | undefined;
  return current && { title: current.title, permalink: placeOf(current, hub, directory) };
}
