import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeBundle } from './machines/bundleFiles.ts';
import { storeMachines } from './machines/machineFiles.ts';
import type { Histories } from './pathFiles.ts';
import { storeForPush } from './pushStore.ts';
import { buildIndexOf } from './searchStore.ts';
import { createSiteMaker, type MadeFacts, type MadeSite, type MakerSettings, type PagesToMake } from './siteMaker.ts';

/** A build's site, made in a process of its own. */
export interface MakerProcess {
  /** Makes the site. The process then reads the histories of paths, builds the search index, and ends. */
  readonly make: (pages: PagesToMake) => Promise<MadeSite>;
  /** Resolves when the search index is built, and the files for machines are made. */
  readonly indexed: () => Promise<void>;
}

type Request = { readonly settings: MakerSettings } | { readonly pages: PagesToMake };
interface Answer {
  readonly made?: MadeFacts;
  readonly histories?: Histories;
  /** Why the site could not be made. */
  readonly failed?: string;
}

/**
 * Starts a process that reads the site's pages while Docusaurus still loads its plugins, and then makes the site. What Docusaurus's
 * own process does not read or make costs it neither time nor memory.
 */
export function startMaker(settings: MakerSettings): MakerProcess {
  const script = fileURLToPath(new URL('../../lib/make-site.mjs', import.meta.url));
  const child = fork(script, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The process that makes the hub ended with ${code}: ${said.join('').trim()}`));
    });
  });
  // Whoever waits for it is told. Until then the rejection is no unhandled one.
  ended.catch(() => undefined);
  // A build that fails before it has pages must not wait for this process.
  for (const kept of [child, child.channel, child.stderr as unknown as { unref(): void }]) kept?.unref();
  const wait = (names: readonly (keyof Answer)[]) =>
    new Promise<Answer>((resolve, reject) => {
      child.on('message', (answer: Answer) => {
        if (names.some((name) => name in answer)) resolve(answer);
      });
      ended.then(() => reject(new Error('The process that makes the hub ended early.')), reject);
    });
  const send = (request: Request) => child.send(request, () => undefined);
  send({ settings });
  return {
    async make(pages) {
      for (const kept of [child, child.channel]) kept?.ref();
      const [first, second] = [wait(['made', 'failed']), wait(['histories'])];
      second.catch(() => undefined);
      send({ pages });
      const { made, failed } = await first;
      if (made === undefined) throw new Error(failed);
      return { ...made, histories: async () => (await second.catch(() => undefined))?.histories ?? new Map() };
    },
    indexed: () => ended,
  };
}

/** Serves as the process that `startMaker` starts. */
export function serveMaker(parent: NodeJS.Process): void {
  const answer = (message: Answer) => new Promise<void>((resolve) => parent.send?.(message, () => resolve()));
  let run: ((pages: PagesToMake) => Promise<void>) | undefined;
  let isDone = false;
  const finish = (error?: unknown) => {
    isDone = true;
    if (error !== undefined) {
      console.error(error);
      parent.exitCode = 1;
    }
    parent.disconnect();
  };
  parent.on('message', (request: Request) => {
    if ('settings' in request) run = start(request.settings, answer);
    else run?.(request.pages).then(() => finish(), finish);
  });
  // The build that started this process has ended.
  parent.once('disconnect', () => {
    if (!isDone) parent.exit();
  });
}

function start(settings: MakerSettings, answer: (message: Answer) => Promise<void>) {
  const maker = createSiteMaker(settings);
  // `make` reads again what could not be read ahead.
  const ahead = maker.readAhead().catch(() => undefined);
  return async (pages: PagesToMake) => {
    await ahead;
    let site: MadeSite;
    try {
      site = await maker.make(pages);
    } catch (error) {
      return answer({ failed: error instanceof Error ? `${error.stack}` : String(error) });
    }
    const { histories, ...made } = site;
    await answer({ made });
    // From here on the bundler goes first.
    setPriority(10);
    await answer({ histories: await histories() });
    await storeMachines(settings.dataDir, maker.machines());
    const { stored, key } = maker.documents();
    await storeForPush(settings, stored);
    await buildIndexOf(path.join(settings.dataDir, 'search'), { stored, key });
    await storeBundle(settings.dataDir, maker.bundle());
  };
}
