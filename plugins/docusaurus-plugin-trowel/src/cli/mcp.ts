import { openRepository } from '../code/repository.ts';
import { type Audience, usualAudience } from '../content/audience.ts';
import { isLoopback } from '../shared/hubSource.ts';
import { writeUndisturbed } from './fileChanges.ts';
import { findHome } from './home.ts';
import { exitCodes, type Io, UsageError, withoutControls } from './io.ts';
import { createFindCode, findNamedCode } from './mcp/code.ts';
import type { McpContext } from './mcp/context.ts';
import { readHttpAddress } from './mcp/httpAddress.ts';
import type { AskableHub } from './mcp/hub.ts';
import { createLocalHub } from './mcp/localHub.ts';
import type { Offer } from './mcp/server.ts';
import { instructions, listTools } from './mcp/tools/index.ts';

interface McpOptions {
  readonly content?: string;
  /** The address of a published hub. */
  readonly hub?: string;
  /** `[host:]port` */
  readonly http?: string;
  /** Names by which clients may call a server over HTTP. */
  readonly allowHost: readonly string[];
  /** Who asks. */
  readonly audience?: Audience;
  readonly write: boolean;
}

/** `trowel mcp`: answers coding assistants until they go away. Standard output carries only the protocol. */
export async function serveMcp(options: McpOptions, io: Io): Promise<number> {
  const { http, allowHost, write } = options;
  const address = http === undefined ? undefined : readHttpAddress(http, allowHost);
  const isOpen = address !== undefined && !isLoopback(address.host);
  if (write && isOpen)
    throw new UsageError(
      '`--write` lets everybody on the network write pages; leave it out, or answer this machine only: --http 7333',
    );
  const hub = await openSource(options, io, isOpen);
  const offer: Offer<McpContext> = {
    tools: listTools({ write }),
    instructions,
    say: (line) => io.stderr.write(`trowel mcp: ${line.split('\n').map(withoutControls).join('\n')}\n`),
    isTrusted: address === undefined,
    context: {
      hub,
      findCode: isOpen ? findNamedCode : createFindCode(io),
      write: (root, change) => writeUndisturbed(io, root, [change]),
      inTurn: createInTurn(),
    },
  };
  // A folder that is not there is said at once, to whoever typed it.
  await hub.find();
  if (address) await (await import('./mcp/http.ts')).serveOverHttp(offer, address, io);
  else await (await import('./mcp/stdio.ts')).serveOverStdio(offer, io);
  return exitCodes.ok;
}

/** Opens the hub that is asked: a published one, or that of a folder. */
async function openSource({ content, hub, write, audience }: McpOptions, io: Io, isOpen: boolean): Promise<AskableHub> {
  if (hub === undefined) {
    const repository = await openRepository(io).catch(() => undefined);
    const home = await findHome({ content }, io, repository);
    return createLocalHub({ content, home, audience: audience ?? (isOpen ? usualAudience : undefined) }, io);
  }
  if (content !== undefined) throw new UsageError('`--hub` and `--content` name two hubs; leave one out.');
  if (audience !== undefined)
    throw new UsageError(
      '`--audience` chooses among the files of a hub; what is published at an address was chosen when it was built. Leave it out.',
    );
  if (write)
    throw new UsageError('`--write` needs the files of a hub; name their folder in place of `--hub`: --content ../hub');
  const [{ createPublishedHub }, { openNet }, { findCacheFolder }] = await Promise.all([
    import('./mcp/publishedHub.ts'),
    import('../hubs/fetchCopy.ts'),
    import('../cache/cacheFolder.ts'),
  ]);
  return createPublishedHub(hub, io, { folder: findCacheFolder(io.cwd, io.env), net: openNet });
}

/** Makes the function that does one work after the other, so that two pages never take the same name or number. */
function createInTurn(): McpContext['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
