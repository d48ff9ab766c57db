import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { findOrigin, openRepository, type Repository } from '../../code/repository.ts';
import { changeHub, emptyHub } from '../../editor/hubChange.ts';
import type { Io } from '../io.ts';
import { findHubOf } from './hubFolder.ts';
import { type KnownHub, toKnown } from './knownHub.ts';
import { type HubReading, startHubReading } from './readerProcess.ts';
import type { LspSettings } from './settings.ts';
import { createToldTexts } from './toldTexts.ts';

/** A folder of the workspace: the hub that speaks of it, and its repository. */
export interface Workspace {
  readonly folder: string;
  /** Absent until the hub is read. */
  readonly known: () => KnownHub | undefined;
  /** Tells the text of an open page, or that its file counts again. */
  readonly tellText: (file: string, text?: string) => void;
  readonly tellFiles: () => void;
  /** Tells that a page was saved. */
  readonly tellSaved: () => void;
  /** The text of an open page of which the hub was read. */
  readonly textAtReading: (file: string) => string | undefined;
  /** The text of a page: of an open one as it is typed, else of its file. */
  readonly textOf: (source: string) => string | undefined;
  /** Finds where pages name an entry. */
  readonly findUses: HubReading['findUses'];
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
  const texts = createToldTexts();
  const reading: HubReading = startHubReading(question, { env }, (message) => {
    if (message.type === 'failed') {
      // Said once: the hub breaks at each keystroke while somebody types.
      if (message.reason !== last) console.warn(message.reason);
      last = message.reason;
      return;
    }
    last = '';
    texts.settle(message.revision);
    const before = message.isFirst || !known ? emptyHub : known.hub;
    const hub = changeHub(before, message.change);
    known = known && hub === before ? known : toKnown(hub, message.root, known);
    changed();
  });
  return {
    folder,
    repository,
    origin,
    known: () => known,
    textAtReading: texts.read,
    tellText: (file, text) => reading.tell({ type: 'text', file, text, revision: texts.tell(file, text) }),
    tellFiles: () => reading.tell({ type: 'files' }),
    tellSaved: () => reading.tell({ type: 'saved' }),
    textOf(source) {
      const file = path.join(known?.root ?? '', source);
      return texts.now(file) ?? readText(file);
    },
    findUses: reading.findUses,
    stop: reading.stop,
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
