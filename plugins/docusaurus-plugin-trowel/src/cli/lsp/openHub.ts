import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { isWithin } from '../../code/isWithin.ts';
import { openRepository } from '../../code/repository.ts';
import { changeHub, emptyHub } from '../../editor/hubChange.ts';
import { isSite } from '../folder.ts';
import type { Io } from '../io.ts';
import { watchHead } from './headWatch.ts';
import { type KnownHub, toKnown } from './knownHub.ts';
import type { HubQuestion } from './messages.ts';
import { startHubReading } from './readerProcess.ts';
import { createReadingProgress } from './readingProgress.ts';
import { createSayOnce } from './sayOnce.ts';
import { shareHubs, type UsedHub } from './sharedHubs.ts';
import { createToldTexts } from './toldTexts.ts';
import type { OpenHub } from './workspace.ts';

/** How often a published hub is asked for a newer copy, in milliseconds. */
const freshness = 3_600_000;
/** The same while it cannot be read; and when somebody opens or saves a file then. */
const patience = 60_000;
const shortPatience = 10_000;

interface Surroundings extends Pick<Io, 'env'>, Pick<Connection, 'console' | 'window'> {
  /** What is known of a hub is another now. */
  readonly changed: () => void;
  /** Starts what reads a hub; in a process of its own unless given. */
  readonly startReading?: typeof startHubReading;
}

/** Makes the function that opens hubs, each in a process of its own. */
export function createOpenHubs(around: Surroundings): (question: HubQuestion) => Promise<UsedHub> {
  return shareHubs(keyOf, (question) => openHub(question, around));
}

/** Tells whether two questions are about the same hub. A site has the same pages, whether it is named or the folder itself. */
async function keyOf({ home, content, address }: HubQuestion): Promise<string> {
  if (address !== undefined) return address;
  const root = path.resolve(home, content ?? '');
  return content === undefined || (await isSite(root)) ? root : `${root}${path.sep}`;
}

function openHub(
  question: HubQuestion,
  { env, console, window, changed, startReading = startHubReading }: Surroundings,
): { readonly hub: OpenHub; readonly stop: () => void } {
  let known: KnownHub | undefined;
  let isFailing = false;
  let end = () => {};
  const tried = new Promise<void>((resolve) => {
    end = resolve;
  });
  const say = createSayOnce({ console });
  const texts = createToldTexts();
  const progress = createReadingProgress({ window });
  const reading = startReading(question, { env }, (message) => {
    if (message.type === 'reading') {
      // A process that has rested begins from nothing where nothing is kept, and what was read before is shown meanwhile.
      if (!known) progress.report(message.done, message.total);
      return;
    }
    progress.end();
    isFailing = message.type === 'failed';
    if (message.type === 'failed') {
      end();
      return say(message.reason);
    }
    for (const note of message.notes) say(note);
    texts.settle(message.revision);
    const before = message.isFirst || !known ? emptyHub : known.hub;
    const hub = changeHub(before, message.change);
    known = known && hub === before ? known : toKnown(hub, message.root, known);
    end();
    changed();
  });
  const isPublished = question.address !== undefined;
  const root = isPublished ? '' : path.resolve(question.home, question.content ?? '');
  const lookAgain = () => reading.tell({ type: 'files' });
  const published = isPublished ? askEachHour(lookAgain, () => isFailing) : undefined;
  const stopFollowing = published?.stop ?? followHead(root, env, lookAgain);
  return {
    hub: {
      root,
      known: () => known,
      tried,
      isFailing: () => isFailing,
      mayHold: (file) => root !== '' && isWithin(root, file),
      textAtReading: texts.read,
      isUnread: texts.isUnread,
      tellText: (file, text) => reading.tell({ type: 'text', file, text, revision: texts.tell(file, text) }),
      tellFiles(files) {
        // A published hub has no files here, and may be within reach again.
        if (published) return files ? undefined : published.askSoon();
        if (!files || files.some((file) => isWithin(root, file) || isWithin(file, root))) lookAgain();
      },
      tellSaved(file) {
        if (root !== '' && isWithin(root, file)) reading.tell({ type: 'saved' });
      },
      textOf(source) {
        const file = path.join(root, source);
        return texts.now(file) ?? readText(file);
      },
      findUses: reading.findUses,
    },
    stop() {
      stopFollowing();
      progress.end();
      reading.stop();
      end();
    },
  };
}

/** Asks for a published hub again, each hour; while it cannot be read, each minute, and soon when it is asked to. */
function askEachHour(
  ask: () => void,
  isFailing: () => boolean,
): { readonly askSoon: () => void; readonly stop: () => void } {
  let asked = Date.now();
  const askAfter = (pause: number) => {
    if (Date.now() - asked < pause) return;
    asked = Date.now();
    ask();
  };
  const timer = setInterval(() => askAfter(isFailing() ? 0 : freshness), patience).unref();
  return {
    askSoon() {
      if (isFailing()) askAfter(shortPatience);
    },
    stop: () => clearInterval(timer),
  };
}

/** Follows the last commit of a hub: what git changes is not always told by an editor, least of all outside of its folders. */
function followHead(root: string, env: Io['env'], changed: () => void): () => void {
  let isStopped = false;
  let stop = () => {};
  openRepository({ cwd: root, env })
    .then((repository) => (repository ? watchHead(repository, changed) : () => undefined))
    .then((stopWatching) => {
      if (isStopped) stopWatching();
      else stop = stopWatching;
    })
    // Without a repository, or without git.
    .catch(() => undefined);
  return () => {
    isStopped = true;
    stop();
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
