import { findCitedChange, listCitations } from '../hub/citations.ts';
import { HubError } from '../hubs/hubError.ts';
import { hasNewer } from '../hubs/renew.ts';
import { pluralize } from '../shared/plural.ts';
import { noHubs, openReadingHub, type ReadingHub } from './hubs/settings.ts';
import { toChangeLine } from './hubs/words.ts';
import { createLook, exitCodes, type Io, toLine } from './io.ts';
import type { HubsJson } from './shapes/hubs.ts';

interface HubsOptions {
  readonly check: boolean;
  readonly json: boolean;
  readonly content?: string;
}

/** `trowel hubs`: prints which other hubs are read, and what changed in cited entries. With `--check`, 1 when one has a newer state. */
export async function listHubs({ check, json, content }: HubsOptions, io: Io): Promise<number> {
  const opened = await openReadingHub(content, io);
  const { sources, lock } = opened;
  const hub = await opened.build(lock);
  const citations = listCitations(hub);
  const asked = new Map(check ? await askAll(opened) : []);
  const hubs = sources.map(({ id, from }): HubsJson['hubs'][number] => {
    const pinned = lock.hubs[id];
    const read = hub.otherHubs?.find((one) => one.id === id);
    const answer = asked.get(id);
    return {
      ...{
        id,
        from,
        read: pinned?.read ?? null,
        generation: pinned?.generation ?? null,
        digest: pinned?.digest ?? null,
      },
      entries: read?.entries.length ?? 0,
      cited: citations.filter((one) => one.hub.id === id).length,
      newer: answer?.newer ?? null,
      why: answer?.why ?? read?.missing ?? null,
    };
  });
  const changes = citations.flatMap((citation): HubsJson['changes'] => {
    const change = findCitedChange(citation);
    if (!change) return [];
    const { id, entry } = citation;
    const became = entry.state === 'superseded' || entry.state === 'lifted' ? entry.state : 'state';
    const what = change.was === undefined ? 'text' : became;
    return [{ id, title: entry.title, what, was: change.was ?? null, is: entry.state ?? null, cited: true }];
  });
  const code = check && hubs.some(({ newer, why }) => newer || why !== null) ? exitCodes.problems : exitCodes.ok;
  if (json) {
    const report: HubsJson = { version: 1, hubs, changes };
    io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return code;
  }
  const { paint, wrap } = await createLook(io);
  const lines = [
    ...hubs.flatMap(({ id, from, read, generation, entries, cited, newer, why }) => [
      `${paint('bold', id)}  ${toLine(from)}`,
      read === null
        ? `  ${paint('yellow', 'never read')}; read it: npx trowel hubs update ${id}`
        : `  read on ${read}, ${toLine(generation ?? '')}: ${pluralize(entries, 'page')}, ${cited} cited here`,
      ...(newer === true ? [`  ${paint('yellow', 'a newer state is there')}: npx trowel hubs update ${id}`] : []),
      ...(newer === false ? ['  up to date'] : []),
      ...(why === null || read === null ? [] : [`  ${paint('yellow', toLine(why))}`]),
    ]),
    ...(changes.length === 0 ? [] : ['', paint('bold', 'Changed there since they were cited here')]),
    ...changes.map(
      ({ was, is, ...change }) =>
        `  ${toChangeLine({ ...change, what: change.what, was: was ?? undefined, is: is ?? undefined, isCited: false })}`,
    ),
    ...(changes.length === 0
      ? []
      : ['  When you have looked at the pages that cite them: npx trowel hubs acknowledge']),
  ];
  io.stdout.write(`${sources.length === 0 ? noHubs : lines.map((line) => wrap(line, '  ')).join('\n')}\n`);
  return code;
}

interface Answer {
  readonly newer?: boolean;
  /** Why it could not be asked. */
  readonly why?: string;
}

/** Asks each hub that was read before whether it has a newer state. */
async function askAll({ sources, lock, reach }: ReadingHub): Promise<(readonly [id: string, answer: Answer])[]> {
  return Promise.all(
    sources.map(async (source) => {
      const pinned = lock.hubs[source.id];
      if (!pinned) return [source.id, { newer: true }];
      try {
        return [source.id, { newer: await hasNewer(source, pinned, reach) }];
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        return [source.id, { why: error.message }];
      }
    }),
  );
}
