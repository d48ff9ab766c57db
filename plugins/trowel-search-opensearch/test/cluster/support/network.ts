import { randomInt } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** The network between the nodes of a cluster: each node is reached by the others through a relay of ours. */
export interface Network {
  /** The ports at which the nodes reach each other. */
  readonly ports: readonly number[];
  /** Cuts a node off from all others, in both directions. They can still be asked from outside. */
  readonly cutOff: (node: number) => Promise<void>;
  readonly heal: () => void;
  readonly close: () => void;
}

interface Line {
  readonly to: number;
  readonly incoming: Socket;
  readonly outgoing: Socket;
}

/** Opens a network to the transport ports of nodes. `findPid` says which process a node is. */
export async function openNetwork(targets: readonly number[], findPid: (node: number) => number | undefined) {
  const cut = new Set<number>();
  const lines = new Set<Line>();
  /** Says whether a connection comes from a node that is cut off. */
  const comesFromCut = async ({ incoming }: Pick<Line, 'incoming'>): Promise<boolean> => {
    for (const node of cut) {
      const pid = findPid(node);
      if (pid !== undefined && (await ownsPort(pid, incoming.remotePort ?? 0))) return true;
    }
    return false;
  };
  const isCut = async (line: Pick<Line, 'incoming' | 'to'>) => cut.has(line.to) || (await comesFromCut(line));
  const open = async (to: number, incoming: Socket) => {
    incoming.on('error', () => incoming.destroy());
    if (await isCut({ to, incoming })) {
      incoming.destroy();
      return;
    }
    const outgoing = connect({ port: targets[to] as number, host: '127.0.0.1' });
    const line = { to, incoming, outgoing };
    lines.add(line);
    const end = () => {
      lines.delete(line);
      incoming.destroy();
      outgoing.destroy();
    };
    for (const socket of [incoming, outgoing]) socket.setNoDelay(true).on('error', end).on('close', end);
    incoming.pipe(outgoing).pipe(incoming);
  };
  const servers = await Promise.all(
    targets.map(async (_, to) => {
      const server = createServer((incoming) => void open(to, incoming));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  return {
    ports: servers.map(toPort),
    async cutOff(node) {
      cut.add(node);
      for (const line of lines) if (await isCut(line)) line.incoming.destroy();
    },
    heal: () => cut.clear(),
    close() {
      for (const server of servers) server.close();
      for (const { incoming } of lines) incoming.destroy();
    },
  } satisfies Network;
}

export function toPort(server: Server): number {
  return (server.address() as { readonly port: number }).port;
}

/**
 * Finds ports that are free, below those that systems give to connections: of these, any could be taken while a node that was killed starts
 * again.
 */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) found.add(port);
  }
  return [...found];
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Says whether a process of this machine has a connection that begins at a port. Linux only. */
async function ownsPort(pid: number, port: number): Promise<boolean> {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = (await readFile('/proc/net/tcp', 'utf8')).split('\n').map((row) => row.trim().split(/\s+/));
  const inode = rows.find(([, from]) => from?.endsWith(hex))?.[9];
  if (inode === undefined || inode === '0') return false;
  const folder = `/proc/${pid}/fd`;
  for (const file of await readdir(folder).catch(() => []))
    if ((await readlink(`${folder}/${file}`).catch(() => '')) === `socket:[${inode}]`) return true;
  return false;
}
