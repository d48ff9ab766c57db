import { deserialize, serialize } from 'node:v8';
import type { Section } from '../../content/entry.ts';
import type { Hub, HubEntry } from '../../hub/hub.ts';
import { addLazyParts } from '../../shared/lazyParts.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type AnswerWhy, createAnswerWhy, createLazyAnswerWhy } from '../../why/answer.ts';
import { type BracketGlobs, createBracketGlobs } from '../../why/bracketNames.ts';
import { findGoverningPages } from '../../why/governingPages.ts';
import { createDeserializePage, type SerializedPages, serializePages } from '../../why/serialization.ts';
import type { GoverningPage } from '../../why/types.ts';

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
type Heavy = Pick<HubEntry, (typeof heavy)[number]>;
type Light = Omit<HubEntry, keyof Heavy | 'sections'>;

/** A hub, and what finds its pages by code. */
export interface FindableHub {
  readonly hub: Hub;
  readonly pages: () => readonly GoverningPage[];
  readonly ask: () => AnswerWhy;
  readonly brackets: () => BracketGlobs;
}

/** Completes a hub that was made of pages. */
export function toFindable(hub: Hub): FindableHub {
  const pages = lazyValue(() => findGoverningPages(hub));
  return {
    hub,
    pages,
    ask: lazyValue(() => createAnswerWhy(pages())),
    brackets: lazyValue(() => createBracketGlobs(pages().map(({ governs }) => governs))),
  };
}

/** A hub as it is kept: entries without their texts, and their heavy parts apart, so that each is read only when it is needed. */
interface KeptHub {
  /** JSON of all light parts, which is the fastest to read. */
  readonly light: string;
  readonly heavy: Uint8Array;
  /** Where the heavy parts of each entry begin, and where the last ends. */
  readonly at: readonly number[];
  /** JSON of the pages that govern code. */
  readonly governing: string;
}

const isHeavy = new Set<string>(heavy);

/** Makes the bytes of a hub to keep for the next process. */
export function packHub({ hub: { entries }, pages }: Pick<FindableHub, 'hub' | 'pages'>): Uint8Array {
  const parts: Buffer[] = [];
  const at = [0];
  const light = entries.map((entry) => {
    const own: Record<string, unknown> = {};
    // Sections are as long as their files; what needs them reads the file.
    for (const name of Object.keys(entry))
      if (name !== 'sections' && !isHeavy.has(name)) own[name] = entry[name as keyof Light];
    const part = serialize(heavy.map((name) => entry[name]));
    parts.push(part);
    at.push((at.at(-1) as number) + part.length);
    return own;
  });
  const kept: KeptHub = {
    light: JSON.stringify(light),
    heavy: Buffer.concat(parts),
    at,
    governing: JSON.stringify(serializePages(pages())),
  };
  return serialize(kept);
}

/** Makes a hub of the bytes that were kept. It has entries only; `sectionsOf` reads the text of one. */
export function unpackHub(bytes: Uint8Array, sectionsOf: (source: string) => readonly Section[]): FindableHub {
  const kept = deserialize(bytes) as KeptHub;
  const entries = (JSON.parse(kept.light) as Light[]).map((light, at): HubEntry => {
    const values = lazyValue(() => deserialize(kept.heavy.subarray(kept.at[at], kept.at[at + 1])) as unknown[]);
    const makers = Object.fromEntries(heavy.map((name, index) => [name, () => values()[index]]));
    return addLazyParts(light, {
      ...(makers as { [Name in keyof Heavy]: () => Heavy[Name] }),
      sections: () => sectionsOf(light.source),
    });
  });
  const none = () => {
    throw new Error('A kept hub has entries only.');
  };
  const hub = addLazyParts(
    { entries },
    { paths: none, playbooks: none, systems: none, people: none, gaps: none, problems: none },
  );
  const serialized = JSON.parse(kept.governing) as SerializedPages;
  const sources = lazyValue(() => new Map(entries.map(({ id, source }) => [id, source])));
  const restore = createDeserializePage(serialized, (id) => sources().get(id) ?? '');
  return {
    hub,
    pages: lazyValue(() => serialized.pages.map(restore)),
    ask: lazyValue(() => createLazyAnswerWhy(serialized.pages, restore)),
    brackets: lazyValue(() => createBracketGlobs(serialized.pages.map(({ governs = [] }) => governs))),
  };
}
