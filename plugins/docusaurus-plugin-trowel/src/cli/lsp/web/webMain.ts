import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { CalendarDate } from '../../../shared/date.ts';
import { serveEditor } from '../server.ts';
import { toWebFile, toWebUri } from './webFile.ts';
import { createOpenWebFolder, findWebHub } from './webWorkspace.ts';

/** Browsers have no such turn of their own. */
globalThis.setImmediate ??= ((run: () => void) => setTimeout(run, 0)) as unknown as typeof setImmediate;

/** The local date; the Swedish format is ISO 8601. */
const dayFormat = new Intl.DateTimeFormat('sv-SE');
const worker = self as unknown as Worker;

// The server in a worker of a browser: the same one, over a published hub.
serveEditor(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  {},
  {
    version: 'web',
    get today() {
      return dayFormat.format(new Date()) as CalendarDate;
    },
    toFile: toWebFile,
    toUri: toWebUri,
    findHub: findWebHub,
    createOpenFolder: createOpenWebFolder,
  },
);
