import type { Readable, Writable } from 'node:stream';

/** Where the program runs, and with whom it talks. */
export interface Terminal {
  readonly cwd: string;
  /** Questions are asked when this is a terminal. */
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder of the template; the package's own unless given. */
  readonly template?: string;
}

/** What `--help` prints. */
export const usage = `npm create trowel-hub <folder> -- [options]

Makes a knowledge hub in a new folder. Asks for what is missing.

  --title <text>        the hub's name
  --url <address>       where it will be published: https://hub.example.org
  --repository <url>    the address of its repository: https://github.com/org/hub
  --forge <forge>       github or gitlab: which files for its CI it gets
  -h, --help            prints this
`;

/** What the person is told to change: the program ends with exit code 2. */
export class UsageError extends Error {}
