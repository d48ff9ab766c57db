import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../../code/isWithin.ts';
import { isFieldMap } from '../../content/fieldMap.ts';
import { toShellWord } from '../../shared/shellWord.ts';
import { UsageError } from '../io.ts';
import type { PublishedHub } from '../publishedHub.ts';
import type { HowToAsk } from './part.ts';

/** Our package. */
const packageName = 'docusaurus-plugin-trowel';

/** The hub that is told of: in a folder, or published. */
export type AskedHub =
  | { readonly folder: string }
  | ({ readonly from: string } & Pick<PublishedHub, 'address' | 'whereOf'>);

interface HowInput {
  /** The repository's root. */
  readonly root: string;
  readonly hub: AskedHub;
  readonly site?: string;
}

/** Says how the hub is asked from the repository of the code: by a command that works in every clone of it. */
export async function findHowToAsk({ root, hub, site }: HowInput): Promise<HowToAsk> {
  const command = await findCommand(root);
  if ('from' in hub) {
    const address = site ?? hub.address;
    return {
      ...{ command, source: `--hub ${toShellWord(hub.from)}`, nameOf: hub.whereOf },
      ...(address === undefined ? {} : { site: parseSite(address) }),
    };
  }
  const from = path
    .relative(root, await realpath(hub.folder))
    .split(path.sep)
    .join('/');
  const isInside = isWithin(root, path.resolve(root, from));
  return {
    command,
    source: from === '' ? '' : `--content ${toShellWord(from)}`,
    ...(site === undefined ? {} : { site: parseSite(site) }),
    // Where the hub is on another machine, nobody knows.
    nameOf: ({ id, source }) => (isInside ? path.posix.join(from, source) : id),
  };
}

/** Returns the command that runs Trowel. `npx trowel` alone would run somebody else's package where ours is not installed. */
async function findCommand(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8').catch(() => '{}');
  const isInstalled = ['dependencies', 'devDependencies', 'optionalDependencies'].some((field) => {
    const list = readField(text, field);
    return isFieldMap(list) && Object.hasOwn(list, packageName);
  });
  return isInstalled ? 'npx trowel' : `npx --yes --package ${packageName} trowel`;
}

function readField(text: string, field: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return isFieldMap(data) ? data[field] : undefined;
  } catch {
    return undefined;
  }
}

function parseSite(written: string): string {
  const address = URL.canParse(written) ? new URL(written) : undefined;
  if (!address || !['http:', 'https:'].includes(address.protocol))
    throw new UsageError(
      `\`--site\` is \`${written}\`; expected the address of the published hub: https://hub.example`,
    );
  return `${address.origin}${address.pathname.replace(/\/*$/, '/')}`;
}
