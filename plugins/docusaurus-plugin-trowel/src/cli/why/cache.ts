import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Card } from '../../content/cards.ts';
import type { KindName } from '../../content/kinds/names.ts';
import type { Governing } from '../../why/why.ts';
import type { Io } from '../io.ts';

/** What is remembered of one file: its card, as long as the file is the same. */
export interface Known {
  /** Times and size of the file: see `readStamps`. */
  readonly stamp: string;
  readonly card: Card;
}

/** What is remembered from one question to the next. Whatever it holds is checked against the files themselves. */
export interface Remembered {
  /** By source. */
  readonly cards: ReadonlyMap<string, Known>;
  /** Pages as answers show them, by source; they hold only while no file of the hub has changed. */
  readonly pages: Readonly<Record<string, Governing>>;
}

/** Where answers are remembered. Losing it costs time, never an answer. */
export interface Cache {
  readonly read: () => Promise<Remembered>;
  readonly write: (remembered: Remembered) => Promise<void>;
}

const nothing: Remembered = { cards: new Map(), pages: {} };

/**
 * The cache for a content folder: below `XDG_CACHE_HOME`, else `~/.cache`; none where the environment names neither.
 * @param key What else the content depends on: the version of the program, the kind that all pages are taken as.
 */
export function openCache(env: Io['env'], folder: string, key: readonly string[]): Cache {
  const home = env.XDG_CACHE_HOME || (env.HOME && path.join(env.HOME, '.cache'));
  if (!home || !path.isAbsolute(home)) return { read: async () => nothing, write: async () => undefined };
  const name = createHash('sha256')
    .update(JSON.stringify([folder, ...key]))
    .digest('hex')
    .slice(0, 24);
  const file = path.join(home, 'trowel', `why-${name}.json`);
  return {
    async read() {
      try {
        return toRemembered(JSON.parse(await readFile(file, 'utf8')), name);
      } catch {
        return nothing;
      }
    },
    async write(remembered) {
      // Written beside and renamed: whoever reads meanwhile gets the old one or the new one whole.
      const beside = `${file}.${process.pid}.new`;
      try {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        await writeFile(beside, JSON.stringify(toFile(remembered, name)), { mode: 0o600 });
        await rename(beside, file);
      } catch {
        // A disk that is full or read-only loses speed, not the answer.
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** A card as it stands in the file: ten thousand are read before every answer, so names of fields are left out. */
type Row = readonly [
  source: string,
  stamp: string,
  id: string,
  number: number | null,
  title: string,
  globs: readonly string[],
  replaces: readonly string[],
  logged: 0 | 1,
];

interface CacheFile extends Pick<Remembered, 'pages'> {
  readonly name: string;
  readonly rows: readonly Row[];
}

function toFile({ cards, pages }: Remembered, name: string): CacheFile {
  const rows = [...cards.values()].map(({ stamp, card }): Row => {
    const { source, id, number, title, globs, replaces, logged } = card;
    return [source, stamp, id, number ?? null, title, globs, replaces, logged ? 1 : 0];
  });
  return { name, pages, rows };
}

/** Only what this program can have written: its folder is private, so the parts are not looked at one by one. */
function toRemembered(data: unknown, name: string): Remembered {
  if (typeof data !== 'object' || data === null || !('name' in data) || data.name !== name) return nothing;
  const { rows, pages } = data as CacheFile;
  const cards = new Map<string, Known>();
  for (const [source, stamp, id, number, title, globs, replaces, logged] of rows) {
    const kind = id.slice(0, id.indexOf('/')) as KindName;
    const card: Card = { id, kind, number: number ?? undefined, title, source, globs, replaces, logged: logged === 1 };
    cards.set(source, { stamp, card });
  }
  return { cards, pages };
}
