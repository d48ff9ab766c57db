import type { EditorHub } from '../../editor/editorHub.ts';
import { emptyHub, findHubChange } from '../../editor/hubChange.ts';
import { type Io, UsageError } from '../io.ts';
import { createHubReader, type HubReader, type ReaderWorld, type ReadHub } from './hubReader.ts';
import { type HubStore, openHubStore } from './hubStore.ts';
import type { FromReader, HubQuestion, ToReader } from './messages.ts';
import { createPublishedReader } from './publishedReader.ts';
import { findUses } from './uses.ts';

/** How long nothing must have been written before the hub is read again, in milliseconds. */
const quiet = 150;
/** The same before the site is checked, which takes long. */
const quietOfSite = 2000;

/** The process that reads a hub for an editor: it is told what is typed, and sends what has changed. */
export function serveReader(
  parent: { readonly on: (event: 'message', listen: (message: ToReader) => void) => unknown },
  send: (message: FromReader) => void,
  io: ReaderWorld & Pick<Io, 'today'>,
): void {
  const open = new Map<string, string>();
  let reader: HubReader | undefined;
  let store: HubStore | undefined;
  let sent: EditorHub | undefined;
  /** Whether what was sent last is kept. */
  let isKept = false;
  let revision = 0;
  let filesChanged = false;
  let isReading = false;
  let isStale = false;
  let timer: NodeJS.Timeout | undefined;
  let siteTimer: NodeJS.Timeout | undefined;
  let isChecking = false;

  const questions: Extract<ToReader, { type: 'uses' }>[] = [];

  /** Where pages name an entry is answered from the texts as they are now. */
  const answerUses = () => {
    if (isStale || isReading || !reader) return;
    const read = reader.last();
    for (const { question, id } of questions.splice(0))
      send({ type: 'uses', question, uses: read && findUses(id, read.hub) });
  };
  const tell = ({ hub, root, notes }: ReadHub, at: number) => {
    const change = findHubChange(sent ?? emptyHub, hub);
    // What is told of an unchanged hub is that the last text was read.
    send({ type: 'hub', change: change ?? {}, isFirst: sent === undefined, root, notes, revision: at });
    sent = hub;
    isKept &&= change === undefined;
  };
  /** Says how far reading is while nothing is shown that could be looked at meanwhile. */
  const report = (done: number, total: number) => {
    if (sent === undefined) send({ type: 'reading', done, total });
  };
  const begin = async (message: HubQuestion, shown: string | undefined) => {
    const isPublished = message.address !== undefined;
    store = isPublished ? undefined : await openHubStore(message, io).catch(() => undefined);
    const kept = shown === undefined ? undefined : await store?.read();
    if (kept?.id === shown) sent = kept?.hub;
    isKept = sent !== undefined;
    reader = openReader(message, io);
    report(0, 0);
    await readNow();
  };
  const readNow = async () => {
    if (!reader || isReading) return;
    isReading = true;
    isStale = false;
    const at = revision;
    // What is typed while files are looked at is read the next time, as the revision says.
    const situation = { open: new Map(open), today: io.today, filesChanged, isShown: sent !== undefined };
    filesChanged = false;
    try {
      let last: ReadHub | undefined;
      const take = (read: ReadHub) => {
        last = read;
        tell(read, at);
      };
      await reader.read(situation, take, report);
      if (last?.isOfFiles && !isKept) {
        isKept = true;
        await store?.write(last.hub);
      }
    } catch (error) {
      filesChanged ||= situation.filesChanged;
      if (!(error instanceof UsageError)) throw error;
      send({ type: 'failed', reason: error.message });
    } finally {
      isReading = false;
    }
    if (isStale) renew();
    answerUses();
  };
  const renew = () => {
    isStale = true;
    clearTimeout(timer);
    timer = setTimeout(() => void readNow(), quiet);
  };
  const checkSite = async () => {
    if (!reader || isChecking) return checkSiteLater();
    isChecking = true;
    await reader.checkSite().catch(() => undefined);
    isChecking = false;
    renew();
  };
  const checkSiteLater = () => {
    clearTimeout(siteTimer);
    siteTimer = setTimeout(() => void checkSite(), quietOfSite);
  };
  parent.on('message', (message) => {
    switch (message.type) {
      case 'open':
        void begin(message, message.kept);
        return;
      case 'uses':
        questions.push(message);
        answerUses();
        return;
      case 'saved':
        checkSiteLater();
        break;
      case 'files':
        break;
      case 'text':
        if (message.text === undefined) open.delete(message.file);
        else open.set(message.file, message.text);
        revision = message.revision ?? revision;
        renew();
        return;
    }
    filesChanged = true;
    renew();
  });
}

function openReader(question: HubQuestion, io: ReaderWorld): HubReader {
  const { address, home } = question;
  return address === undefined
    ? createHubReader(question, io)
    : createPublishedReader(address, { cwd: home, env: io.env });
}
