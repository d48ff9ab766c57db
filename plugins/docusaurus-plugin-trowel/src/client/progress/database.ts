import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ProgressEvent } from '../../progress/event.ts';
import { formatVersion } from '../../progress/file.ts';
import { parseTicks } from '../../progress/ticks.ts';

/** What the database keeps. Nothing of it is trusted when it is read: other versions write it, too, and people. */
interface Kept extends DBSchema {
  /** The reader's events, by id. They are only added. */
  events: { key: string; value: unknown };
  /** The last share link of each person on each path, in the browser of who opened it. */
  links: { key: string; value: unknown };
}

/** The database of a hub. There is one, and only this module opens it. */
export type Database = IDBPDatabase<Kept>;

/**
 * Opens the database, and moves into it what earlier versions kept. `onBlocked` is called when a tab with an earlier version holds on to
 * it. Another tab with a newer version is let through at once.
 */
export async function openDatabase(name: string, onBlocked: () => void): Promise<Database> {
  const database = await openDB<Kept>(name, formatVersion, {
    // Version 1 was the local storage, so there is no older database. A later version adds its step below, and drops nothing.
    upgrade(created, before) {
      if (before < 2) {
        created.createObjectStore('events', { keyPath: 'id' });
        created.createObjectStore('links');
      }
    },
    blocked: onBlocked,
    blocking: (_, __, { target }) => (target as IDBDatabase).close(),
  });
  // Ticks that cannot be moved stay where they are; the reader loses nothing else by them.
  await moveTicks(database, name.slice(databaseName.length)).catch(console.warn);
  return database;
}

/** The beginning of every database's name; behind it stands the namespace of the site's storage. */
export const databaseName = 'trowel';

/** Writes events. Those that are there already are the same. */
export async function writeEvents(database: Database, events: readonly ProgressEvent[]): Promise<void> {
  const change = database.transaction('events', 'readwrite');
  await Promise.all([...events.map((event) => change.store.put(event)), change.done]);
}

/** The beginning of a path's key in the local storage, where version 1 kept its ticks. */
const tickKey = 'trowel.progress.';

/**
 * Moves the ticks of version 1 here. They are removed there only when all of them were read and are written. Two tabs that move them at once write the same
 * events.
 */
async function moveTicks(database: Database, namespace: string): Promise<void> {
  const keys = listKeys().filter((key) => key.startsWith(tickKey) && key.endsWith(namespace));
  if (keys.length === 0) return;
  const kept = keys.map((key) => ({ key, ...parseTicks(localStorage.getItem(key) ?? '') }));
  await writeEvents(
    database,
    kept.flatMap(({ events }) => events),
  );
  for (const { key, faults } of kept) if (faults.length === 0) localStorage.removeItem(key);
}

function listKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    // Some browsers block the local storage alone.
    return [];
  }
}
