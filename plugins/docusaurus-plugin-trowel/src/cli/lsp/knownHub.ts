import path from 'node:path';
import type { EditorHub } from '../../editor/editorHub.ts';
import { type AnswerWhy, createLazyAnswerWhy } from '../../why/answer.ts';
import { createDeserializePage } from '../../why/serialization.ts';

/** What is known of a hub, once it is read. */
export interface KnownHub {
  readonly hub: EditorHub;
  /** The folder of its pages; empty of a published hub. */
  readonly root: string;
  /** The sources of its pages. */
  readonly sources: ReadonlySet<string>;
  readonly ask: AnswerWhy;
}

/** Makes what is known of a hub. */
export function toKnown(hub: EditorHub, root: string): KnownHub {
  const sources = new Map(hub.entries.map(({ id, source, address }) => [id, address ?? source]));
  const restore = createDeserializePage(hub.why, (id) => sources.get(id) ?? id);
  return {
    hub,
    root,
    sources: new Set(hub.entries.map(({ source }) => source)),
    ask: createLazyAnswerWhy(hub.why.pages, restore),
  };
}

/** Returns the source of a page of the hub; `undefined` for a file that is none. */
export function sourceOf({ root }: Pick<KnownHub, 'root'>, file: string): string | undefined {
  if (root === '' || !/\.mdx?$/i.test(file)) return undefined;
  const relative = path.relative(root, file).split(path.sep).join('/');
  return relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
}
