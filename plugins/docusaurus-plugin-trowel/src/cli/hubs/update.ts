import { didYouMean } from '../../content/spellingSuggestion.ts';
import { listCitations } from '../../hub/citations.ts';
import { lockFileName } from '../../hubs/lockText.ts';
import { type RenewedHub, renewCited, renewHub } from '../../hubs/renew.ts';
import { pluralize } from '../../shared/plural.ts';
import { createLook, exitCodes, type Io, toLine, UsageError } from '../io.ts';
import type { HubsJson } from '../shapes/hubs.ts';
import { noHubs, openReadingHub } from './settings.ts';
import { toChangeLine } from './words.ts';

interface UpdateOptions {
  /** The hubs to renew; all when empty. */
  readonly ids: readonly string[];
  readonly vendor: boolean;
  readonly json: boolean;
  readonly content?: string;
}

/** The most changes of entries that nobody cites which are printed of a hub. */
const mostOthers = 20;

/** `trowel hubs update`: reads other hubs as they are now, and pins them. Returns 1 when one could not be read. */
export async function updateHubs({ ids, vendor, json, content }: UpdateOptions, io: Io): Promise<number> {
  const opened = await openReadingHub(content, io);
  const { sources, lock, reach } = opened;
  const known = sources.map(({ id }) => id);
  const wrong = ids.find((id) => !known.includes(id));
  if (wrong !== undefined)
    throw new UsageError(
      `trowel.json names no hub \`${wrong}\`; it has ${known.join(', ') || 'none'}.${didYouMean(wrong, known)}`,
    );
  const chosen = sources.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const renewed: RenewedHub[] = [];
  for (const source of chosen) {
    if (io.stderr.isTTY) io.stderr.write(`\r\u001b[2KReading ${source.id} from ${toLine(source.from)}`);
    renewed.push(await renewHub(source, { ...reach, lock, today: io.today, vendor }));
  }
  if (io.stderr.isTTY) io.stderr.write('\r\u001b[2K');
  const byId = new Map(renewed.map((one) => [one.id, one]));
  const hubs = Object.fromEntries(
    sources.flatMap(({ id }) => {
      const pinned = byId.get(id)?.pinned ?? lock.hubs[id];
      return pinned ? [[id, pinned]] : [];
    }),
  );
  const hub = await opened.build({ hubs, cited: lock.cited });
  const citations = listCitations(hub);
  const unread = new Set(hub.otherHubs?.flatMap(({ id, missing }) => (missing === undefined ? [] : [id])));
  const isWritten = await opened.save({ hubs, cited: renewCited(lock, { citations, unread, today: io.today }) });
  const code = renewed.some(({ outcome }) => outcome === 'failed') ? exitCodes.problems : exitCodes.ok;
  if (json) {
    const count = (id: string) => hub.otherHubs?.find((one) => one.id === id)?.entries.length ?? 0;
    const report: HubsJson = {
      version: 1,
      hubs: renewed.map(({ id, from, pinned, why }) => ({
        ...{
          id,
          from,
          read: pinned?.read ?? null,
          generation: pinned?.generation ?? null,
          digest: pinned?.digest ?? null,
        },
        ...{
          entries: count(id),
          cited: citations.filter((one) => one.hub.id === id).length,
          newer: null,
          why: why ?? null,
        },
      })),
      changes: renewed.flatMap(({ changes }) =>
        changes.map(({ id, title, what, was, is, isCited }) => ({
          id,
          title,
          what,
          was: was ?? null,
          is: is ?? null,
          cited: isCited,
        })),
      ),
    };
    io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return code;
  }
  const { paint, wrap } = await createLook(io);
  const words = { new: 'read', changed: 'changed', same: 'as before', failed: paint('red', 'not read') };
  const lines = renewed.flatMap(({ id, outcome, why, pinned, changes, notes, file }) => [
    `${paint('bold', id)}: ${words[outcome]}${pinned ? `, ${toLine(pinned.generation ?? '')} of ${pinned.read}` : ''}`,
    ...(why === undefined ? [] : [`  ${toLine(why)}`]),
    ...notes.slice(0, mostOthers).map((note) => `  ${paint('yellow', 'note')}: ${toLine(note)}`),
    ...changes.filter(({ isCited }) => isCited).map((change) => `  ${paint('yellow', toChangeLine(change))}`),
    ...listOthers(changes.filter(({ isCited }) => !isCited).map(toChangeLine)),
    ...(file === undefined ? [] : [`  Its copy is in ${file}; commit it.`]),
  ]);
  const end = isWritten ? [`Written: ${lockFileName}. Commit it.`] : [];
  io.stdout.write(`${sources.length === 0 ? noHubs : [...lines, ...end].map((line) => wrap(line, '  ')).join('\n')}\n`);
  return code;
}

function listOthers(lines: readonly string[]): string[] {
  const shown = lines.slice(0, mostOthers).map((line) => `  ${line}`);
  const rest = lines.length - shown.length;
  return rest > 0
    ? [...shown, `  and ${pluralize(rest, 'other page')}; all of them: npx trowel hubs update --json`]
    : shown;
}
