import path from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import { findOrigin, openRepository, type Repository } from '../../code/repository.ts';
import type { EditorHub } from '../../editor/editorHub.ts';
import { type AnswerWhy, createLazyAnswerWhy } from '../../why/answer.ts';
import { createDeserializePage } from '../../why/serialization.ts';
import type { Io } from '../io.ts';
import { findHubOf } from './hubFolder.ts';
import { type HubReading, startHubReading } from './readerProcess.ts';
import type { LspSettings } from './settings.ts';

/** What is known of a hub, once it is read. */
export interface KnownHub {
  readonly hub: EditorHub;
  /** The folder of its pages; empty of a published hub. */
  readonly root: string;
  /** The sources of its pages. */
  readonly sources: ReadonlySet<string>;
  readonly ask: AnswerWhy;
}

/** A folder of the workspace: the hub that speaks of it, and its repository. */
export interface Workspace {
  readonly folder: string;
  /** Absent until the hub is read. */
  readonly known: () => KnownHub | undefined;
  /** Tells the text of an open page, or that its file counts again. */
  readonly tellText: (file: string, text?: string) => void;
  readonly tellFiles: () => void;
  readonly repository?: Repository;
  /** The address of the repository. */
  readonly origin?: string;
  readonly stop: () => void;
}

/** Opens a folder of the workspace; `undefined` where no hub speaks of it. Nothing of it is read then. */
export async function openWorkspace(
  folder: string,
  settings: LspSettings,
  { env, console, changed }: Pick<Io, 'env'> & Pick<Connection, 'console'> & { readonly changed: () => void },
): Promise<Workspace | undefined> {
  const question = await findHubOf(folder, settings);
  if (!question) return undefined;
  const repository = await openRepository({ cwd: folder, env }).catch(() => undefined);
  const origin = repository && (await findOrigin(repository));
  let known: KnownHub | undefined;
  let last = '';
  const reading: HubReading = startHubReading(question, { env }, (message) => {
    if (message.type === 'failed') {
      // Said once: the hub breaks at each keystroke while somebody types.
      if (message.reason !== last) console.warn(message.reason);
      last = message.reason;
      return;
    }
    last = '';
    known = toKnown(message.hub, message.root);
    changed();
  });
  return {
    folder,
    repository,
    origin,
    known: () => known,
    tellText: (file, text) => reading.tell({ type: 'text', file, text }),
    tellFiles: () => reading.tell({ type: 'files' }),
    stop: reading.stop,
  };
}

function toKnown(hub: EditorHub, root: string): KnownHub {
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
