import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { findBracketNames } from '../../code/bracketNames.ts';
import { isWithin } from '../../code/isWithin.ts';
import { findOrigin, openRepository, type Repository } from '../../code/repository.ts';
import { changeHub, emptyHub } from '../../editor/hubChange.ts';
import { createBracketGlobs } from '../../why/bracketNames.ts';
import type { Io } from '../io.ts';
import { findCodeIn } from './codeSearch.ts';
import { createEarlierTexts } from './earlierTexts.ts';
import { watchHead } from './headWatch.ts';
import { findHubOf } from './hubFolder.ts';
import { type KnownHub, toKnown } from './knownHub.ts';
import { type HubReading, startHubReading } from './readerProcess.ts';
import type { LspSettings } from './settings.ts';
import { createToldTexts } from './toldTexts.ts';
import type { Workspace } from './workspace.ts';

/** How often a published hub is asked for a newer copy at most, in milliseconds. */
const freshness = 3_600_000;

/** Opens a folder of the workspace; `undefined` where no hub speaks of it. Nothing of it is read then. */
export async function openWorkspace(
  folder: string,
  settings: LspSettings,
  { env, console, changed }: Pick<Io, 'env'> & Pick<Connection, 'console'> & { readonly changed: () => void },
): Promise<Workspace | undefined> {
  const question = await findHubOf(folder, settings);
  if (!question) return undefined;
  const [real, repository] = await Promise.all([
    realpath(folder).catch(() => folder),
    // A folder that git refuses to read is one without a repository.
    openRepository({ cwd: folder, env }).catch(() => undefined),
  ]);
  const root = repository?.root ?? real;
  const placeOf = (file: string) => {
    const place = isWithin(folder, file) ? path.join(real, path.relative(folder, file)) : file;
    return isWithin(root, place) ? path.relative(root, place).split(path.sep).join('/') : undefined;
  };
  const earlier = createEarlierTexts({ root, repository, placeOf, changed });
  const [origin, stopWatching] = repository
    ? await Promise.all([findOrigin(repository).catch(() => undefined), watchHead(repository, earlier.look)])
    : [undefined, () => undefined];
  let known: KnownHub | undefined;
  const named = createNamed(repository, changed);
  let asked = Date.now();
  const said = new Set<string>();
  // Said once: the hub breaks at each keystroke while somebody types.
  const say = (note: string) => {
    if (!said.has(note)) console.warn(note);
    said.add(note);
  };
  const texts = createToldTexts();
  const reading: HubReading = startHubReading(question, { env }, (message) => {
    if (message.type === 'failed') return say(message.reason);
    for (const note of message.notes) say(note);
    texts.settle(message.revision);
    const before = message.isFirst || !known ? emptyHub : known.hub;
    const hub = changeHub(before, message.change);
    known = known && hub === before ? known : toKnown(hub, message.root, known);
    changed();
  });
  return {
    folder,
    repository: repository && {
      root: repository.root,
      findCode: (question) => findCodeIn(repository, origin, question),
    },
    origin,
    placeOf,
    earlier,
    known: () => named(known),
    textAtReading: texts.read,
    tellText: (file, text) => reading.tell({ type: 'text', file, text, revision: texts.tell(file, text) }),
    tellFiles(files) {
      const pages = known?.root ?? '';
      if (pages !== '' && files?.every((file) => !isWithin(pages, file))) return;
      // A published hub is asked over the network.
      if (question.address !== undefined && Date.now() - asked < freshness) return;
      asked = Date.now();
      reading.tell({ type: 'files' });
    },
    tellSaved: () => reading.tell({ type: 'saved' }),
    textOf(source) {
      const file = path.join(known?.root ?? '', source);
      return texts.now(file) ?? readText(file);
    },
    findUses: reading.findUses,
    stop() {
      stopWatching();
      reading.stop();
    },
  };
}

/** Makes the function that adds to a hub which of its globs with brackets name files here, as soon as git has said so. */
function createNamed(repository: Repository | undefined, changed: () => void) {
  let last: { readonly hub: KnownHub; named: KnownHub } | undefined;
  return (hub: KnownHub | undefined): KnownHub | undefined => {
    if (!hub || !repository) return hub;
    if (last?.hub === hub) return last.named;
    const found = { hub, named: hub };
    last = found;
    const globs = createBracketGlobs(hub.hub.why.pages.map(({ governs = [] }) => governs));
    if (globs.bases.length > 0)
      findBracketNames(repository, globs)
        .then((names) => {
          if (names.size === 0) return;
          found.named = { ...hub, names };
          changed();
        })
        .catch(() => undefined);
    return found.named;
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
