import path from 'node:path';
import { toCustomKinds } from '../../config/customKinds.ts';
import type { Kinds } from '../../content/kinds/index.ts';
import type { EditorEntry, EditorHub } from '../../editor/editorHub.ts';
import { createMarkerNaming, type MarkerNaming } from '../../editor/markerNaming.ts';
import { createResolver, type ResolveAs } from '../../hub/resolver.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type AnswerWhy, createLazyAnswerWhy } from '../../why/answer.ts';
import { createDeserializePage } from '../../why/serialization.ts';
import type { GoverningPage } from '../../why/types.ts';

/** What is known of a hub, once it is read. */
export interface KnownHub {
  readonly hub: EditorHub;
  /** The folder of its pages; empty of a published hub. */
  readonly root: string;
  /** The sources of its pages. */
  readonly sources: ReadonlySet<string>;
  readonly ask: AnswerWhy;
  /** The kinds with the hub's own fields. */
  readonly kinds: Kinds;
  readonly resolve: ResolveAs<EditorEntry>;
  readonly find: (id: string) => EditorEntry | undefined;
  /** Finds a page that governs code by its id. */
  readonly pageOf: (id: string) => GoverningPage | undefined;
  readonly naming: MarkerNaming;
  /** Globs whose brackets are letters of a file's name here. */
  readonly names?: ReadonlySet<string>;
}

/** Makes what is known of a hub. What is as it was before is not made again: that comes after each keystroke. */
export function toKnown(hub: EditorHub, root: string, before?: KnownHub): KnownHub {
  const isSame = before?.hub.entries === hub.entries;
  const isSameWhy = before?.hub.why === hub.why;
  const names = isSame ? before : createNames(hub.entries);
  const code = isSame && isSameWhy ? before : createCode(hub);
  return {
    kinds: before && before.hub.file === hub.file ? before.kinds : toCustomKinds({ file: hub.file }),
    resolve: names.resolve,
    find: names.find,
    hub,
    root,
    sources: isSame ? before.sources : new Set(hub.entries.map(({ source }) => source)),
    ask: code.ask,
    pageOf: code.pageOf,
    naming: isSameWhy ? before.naming : createMarkerNaming(hub.why.pages),
  };
}

/** Code is asked about by an index of all globs. */
function createCode({ entries, why }: EditorHub): Pick<KnownHub, 'ask' | 'pageOf'> {
  const sources = new Map(entries.map(({ id, source, address }) => [id, address ?? source]));
  const restore = createDeserializePage(why, (id) => sources.get(id) ?? id);
  return {
    ask: createLazyAnswerWhy(why.pages, restore),
    pageOf(id) {
      const page = why.pages.find((one) => one.id === id);
      return page && restore(page);
    },
  };
}

/** Names of pages are looked up once for the same pages, and only when somebody asks for one. */
function createNames(entries: EditorHub['entries']): Pick<KnownHub, 'resolve' | 'find'> {
  const resolver = lazyValue(() => createResolver(entries));
  const byId = lazyValue(() => new Map(entries.map((entry) => [entry.id, entry])));
  return { resolve: (...asked) => resolver()(...asked), find: (id) => byId().get(id) };
}

/** Returns the source of a page of the hub; `undefined` for a file that is none. */
export function sourceOf({ root }: Pick<KnownHub, 'root'>, file: string): string | undefined {
  if (root === '' || !/\.mdx?$/i.test(file)) return undefined;
  const relative = path.relative(root, file).split(path.sep).join('/');
  return relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
}
