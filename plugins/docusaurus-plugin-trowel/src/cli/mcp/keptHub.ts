import { deserialize, serialize } from 'node:v8';
import type { Section } from '../../content/entry.ts';
import type { FindEntry, Hub, HubEntry } from '../../hub/hub.ts';
import { addLazyParts } from '../../shared/lazyParts.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { createLazyAnswerWhy } from '../../why/answer.ts';
import { createBracketGlobs } from '../../why/bracketNames.ts';
import { createDeserializePage, type SerializedPages, serializePages } from '../../why/serialization.ts';
import type { GoverningPage } from '../../why/types.ts';
import type { FindableHub } from './hub.ts';

/** The parts of an entry that few answers need; they are most of its bytes. */
const heavy = [
  'fields',
  'references',
  'steps',
  'stepBlocks',
  'blocks',
  'places',
  'people',
  'peopleIds',
  'relations',
] as const satisfies readonly (keyof HubEntry)[];
const isHeavy = new Set<string>([...heavy, 'sections']);

/** What is at the beginning of the bytes. All else is read only when it is needed: parts of one entry for one answer. */
interface Head {
  /** How many bytes the pages that govern code have. */
  readonly governing: number;
  /** Each entry, with the bytes of its light part, which is JSON, and of its heavy parts. */
  readonly entries: readonly (readonly [id: string, source: string, light: number, heavy: number])[];
}

/**
 * Makes the bytes of a hub to keep for the next process: entries without their sections, which are as long as their files.
 * The bytes are: the length of the head in four, the head, the pages that govern code, and the light and heavy part of each entry.
 */
export function packHub({ entries }: Pick<Hub, 'entries'>, governing: readonly GoverningPage[]): Uint8Array {
  const parts = entries.map((entry) => {
    const light = Object.fromEntries(Object.keys(entry).flatMap((name) => toPair(entry, name)));
    return [Buffer.from(JSON.stringify(light)), serialize(heavy.map((name) => entry[name]))] as const;
  });
  const pages = Buffer.from(JSON.stringify(serializePages(governing)));
  const head: Head = {
    governing: pages.length,
    entries: entries.map(({ id, source }, at) => {
      const [light, rest] = parts[at] as (typeof parts)[number];
      return [id, source, light.length, rest.length];
    }),
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headBytes.length);
  return Buffer.concat([length, headBytes, pages, ...parts.flat()]);
}

// Lazy values of heavy parts are not made by asking for the others.
function toPair(entry: HubEntry, name: string): [string, unknown][] {
  return isHeavy.has(name) ? [] : [[name, entry[name as keyof HubEntry]]];
}

/** Makes a hub of the bytes that were kept. It has entries only; `sectionsOf` reads the text of one. */
export function unpackHub(packed: Uint8Array, sectionsOf: (source: string) => readonly Section[]): FindableHub {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const pagesAt = 4 + bytes.readUInt32LE();
  const head = JSON.parse(bytes.toString('utf8', 4, pagesAt)) as Head;
  const entriesAt = pagesAt + head.governing;
  const serialized = JSON.parse(bytes.toString('utf8', pagesAt, entriesAt)) as SerializedPages;
  const find = createFind(head, bytes.subarray(entriesAt), sectionsOf);
  const sources = new Map(head.entries.map(([id, source]) => [id, source]));
  const restore = createDeserializePage(serialized, (id) => sources.get(id) ?? id);
  const pagesById = lazyValue(() => new Map(serialized.pages.map((page) => [page.id, page])));
  const none = () => {
    throw new Error('A kept hub has entries only.');
  };
  return {
    hub: addLazyParts(
      {},
      {
        ...{ paths: none, playbooks: none, systems: none, people: none, gaps: none, problems: none },
        entries: () => head.entries.flatMap(([id]) => find(id) ?? []),
      },
    ),
    find,
    pageOf(id) {
      const page = pagesById().get(id);
      return page && restore(page);
    },
    ask: lazyValue(() => createLazyAnswerWhy(serialized.pages, restore)),
    brackets: lazyValue(() => createBracketGlobs(serialized.pages.map(({ governs = [] }) => governs))),
  };
}

/** Makes the function that finds an entry by its id. Each is made when it is first asked for. */
function createFind(head: Head, bytes: Buffer, sectionsOf: (source: string) => readonly Section[]): FindEntry {
  const places = new Map<
    string,
    { readonly source: string; readonly light: number; readonly heavy: number; readonly end: number }
  >();
  let at = 0;
  for (const [id, source, light, rest] of head.entries) {
    places.set(id, { source, light: at, heavy: at + light, end: at + light + rest });
    at += light + rest;
  }
  const placeOf = (id: string) => places.get(id) as NonNullable<ReturnType<typeof places.get>>;
  const heavyOf = remember((id) => deserialize(bytes.subarray(placeOf(id).heavy, placeOf(id).end)) as unknown[]);
  const textOf = remember((id) => sectionsOf(placeOf(id).source));
  // All entries share these functions, which take far less time and memory than functions for each.
  const getters = Object.fromEntries([
    ...heavy.map((name, index) => [name, toGetter((id) => heavyOf(id)[index])] as const),
    ['sections', toGetter(textOf)],
  ]);
  const entryOf = remember((id) => {
    const { light, heavy: end } = placeOf(id);
    return Object.defineProperties(JSON.parse(bytes.toString('utf8', light, end)), getters) as HubEntry;
  });
  return (id) => (places.has(id) ? entryOf(id) : undefined);
}

function toGetter(read: (id: string) => unknown): PropertyDescriptor {
  return {
    get(this: HubEntry) {
      return read(this.id);
    },
    enumerable: true,
    configurable: true,
  };
}

/** Returns a function that makes each value once. */
function remember<Value>(make: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    if (!known.has(id)) known.set(id, make(id));
    return known.get(id) as Value;
  };
}
