import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { updateFile } from '../files/wholeFile.ts';
import type { NamedPathFile } from './pathFile.ts';
import type { PathHistory } from './pathFileProps.ts';

/** Finds the history of each path, by its id. */
export type Histories = ReadonlyMap<string, PathHistory>;

const filePattern = /\/(trowel\/paths\/[a-z0-9_-]+\.json)$/;

/** Writes the files of paths into a folder: of the built site, or of what the development server serves. */
export async function writePathFiles(
  folder: string,
  files: readonly NamedPathFile[],
  histories: Histories = new Map(),
): Promise<void> {
  for (const { name, file } of files) {
    const history = histories.get(file.id) ?? file.history;
    await updateFile(path.join(folder, name), JSON.stringify({ ...file, history }));
  }
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Creates the middleware that serves the files of paths in development. It keeps nothing, since it outlives the plugin that created it. */
export function servePathFiles(folder: string): Middleware {
  return (incoming, response, next) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    const name = filePattern.exec(pathname)?.[1];
    if (name === undefined || (incoming.method !== 'GET' && incoming.method !== 'HEAD')) return next();
    readFile(path.join(folder, name), 'utf8').then(
      (text) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(text);
      },
      () => {
        response.statusCode = 404;
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(`There is no ${name}.`);
      },
    );
  };
}
