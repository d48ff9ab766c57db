import * as z from 'zod';
import { compareText } from '../shared/compareText.ts';
import { HubError } from './hubError.ts';
import { lockFileName } from './lockText.ts';

const text = z.string().max(2000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const pinned = z.object({
  from: text,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  generation: text.optional(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
  address: text.optional(),
  read: day,
});
const cited = z.object({ digest: text, state: text.optional(), on: day });
const lockFile = z.object({
  version: z.int(),
  hubs: z.record(z.string(), pinned).default({}),
  cited: z.record(z.string(), cited).default({}),
});

/** What is read of one other hub, until somebody renews it. */
export interface PinnedHub {
  /** Where it was read, as `trowel.json` said then. */
  readonly from: string;
  /** The SHA-256 of its texts. */
  readonly digest: string;
  /** The name that the hub itself gives to this state. */
  readonly generation?: string;
  /** Of a git repository: the commit. */
  readonly commit?: string;
  /** The address of its site, if it names one. */
  readonly address?: string;
  /** The day on which it was read. */
  readonly read: string;
}

/** What an entry of another hub was when it was first cited, or last looked at again. */
export interface CitedState {
  readonly digest: string;
  readonly state?: string;
  readonly on: string;
}

/** What a hub's lock file says. */
export interface Lock {
  /** By the ids of the hubs. */
  readonly hubs: Readonly<Record<string, PinnedHub>>;
  /** By the ids of the entries: `platform:decision/0007`. */
  readonly cited: Readonly<Record<string, CitedState>>;
}

/** The version of the format. */
const version = 1;
export const emptyLock: Lock = { hubs: {}, cited: {} };

/** Reads the text of a lock file. Throws a `HubError` that says how to mend it. */
export function parseLock(written: string | undefined): Lock {
  if (written === undefined) return emptyLock;
  const mend = `restore ${lockFileName} from git, or remove it and run: npx trowel hubs update`;
  if (/^(?:<{7}|>{7}) /m.test(written))
    throw new HubError(`${lockFileName} holds the marks of a merge. Keep the lines of both sides, or ${mend}`);
  let content: unknown;
  try {
    content = JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new HubError(`${lockFileName} is not valid JSON (${(error as Error).message}); ${mend}`);
  }
  const read = lockFile.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new HubError(`${lockFileName}: \`${issue?.path.join('.')}\` is not what it should be; ${mend}`);
  }
  if (read.data.version > version)
    throw new HubError(
      `${lockFileName} was written by a newer Trowel; update it: npm install docusaurus-plugin-trowel@latest`,
    );
  return { hubs: read.data.hubs, cited: read.data.cited };
}

/** Writes a lock file: sorted, with a line for each thing, so that two branches seldom meet on one line. */
export function formatLock({ hubs, cited: states }: Lock): string {
  return `{\n  "version": ${version},\n  "hubs": ${formatMap(hubs)},\n  "cited": ${formatMap(states)}\n}\n`;
}

function formatMap(map: Readonly<Record<string, object>>): string {
  const lines = Object.entries(map)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${formatLine(value)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
}

function formatLine(value: object): string {
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`);
  return `{ ${fields.join(', ')} }`;
}
