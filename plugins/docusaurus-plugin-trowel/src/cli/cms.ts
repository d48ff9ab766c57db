import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { kinds as builtInKinds, kindNames } from '../content/kinds/index.ts';
import { locate } from '../content/location.ts';
import { toCmsConfig } from '../write/cms.ts';
import { parseForge } from '../write/forge.ts';
import { findPlace } from '../write/place.ts';
import { toForm } from '../write/toForm.ts';
import { writeUndisturbed } from './fileChanges.ts';
import { exitCodes, type Io, UsageError } from './io.ts';
import { openContent } from './load.ts';

interface CmsOptions {
  readonly forge?: string;
  readonly sveltia: boolean;
  readonly write: boolean;
}

const banner = '# Written by `trowel cms` from the hub’s kinds. Run it again instead of changing this file.';
const folder = 'static/admin';

/** `trowel cms`: makes the configuration of a CMS from the forms of kinds. */
export async function writeCms({ forge: address, sveltia, write }: CmsOptions, io: Io): Promise<number> {
  if (address === undefined)
    throw new UsageError('Name the forge: trowel cms --forge https://github.com/org/hub/edit/main/');
  const forge = parseForge(address);
  if ('fault' in forge) throw new UsageError(`--forge: ${forge.fault}`);
  const { host } = new URL(forge.repository);
  // A forge of one's own needs addresses and keys that only its keepers know.
  if (host !== `${forge.type}.com`)
    throw new UsageError(
      `--forge: a CMS would take ${host} for ${forge.type}.com; expected an address on github.com or gitlab.com. For a forge of your own, name one of these and set \`backend\` in the printed configuration by hand.`,
    );
  const { files, kinds = builtInKinds, root } = await openContent({}, io);
  const forms = kindNames.map((kind) => {
    const sources = files
      .filter((file) => (file.kind ?? locate(file.source).kind) === kind)
      .map(({ source }) => source);
    const place = findPlace(kind, { sources });
    return toForm(kinds[kind], { ...place, folder: `${forge.root}${place.folder}` });
  });
  const backend = { name: forge.type, repo: new URL(forge.repository).pathname.slice(1), branch: forge.branch };
  const config = toCmsConfig({ backend, root: forge.root, forms, labelOf: ({ kind }) => kinds[kind].label });
  const text = `${banner}\n${stringify(config, { aliasDuplicateObjects: false, lineWidth: 0 })}`;
  if (!write) {
    io.stdout.write(text);
    return exitCodes.ok;
  }
  const pages = [
    { file: `${folder}/config.yml`, text },
    { file: `${folder}/index.html`, text: toPage(sveltia) },
  ];
  const changes = await Promise.all(pages.map(async (page) => ({ ...page, before: await readOwn(root, page.file) })));
  await writeUndisturbed(io, root, changes);
  io.stdout.write(
    `${pages.map(({ file }) => file).join(' and ')} are written. Try it: npx decap-server, start the site, open /admin/index.html.\n`,
  );
  return exitCodes.ok;
}

/** Reads a file that this command has written; `undefined` when there is none. Somebody's own file is not overwritten. */
async function readOwn(root: string, file: string): Promise<string | undefined> {
  const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
  if (text !== undefined && !text.includes('Written by `trowel cms`'))
    throw new UsageError(
      `${file} is there already, and not written by this command; move it away first. Nothing was written.`,
    );
  return text;
}

/** The scripts in exact versions, Sveltia CMS 0.221.1 and Decap CMS 3.16.3: who signs in gives them the right to write. */
const scripts = {
  sveltia: 'https://unpkg.com/@sveltia/cms@0.221.1/dist/sveltia-cms.js',
  decap: 'https://unpkg.com/decap-cms@3.16.3/dist/decap-cms.js',
};

function toPage(sveltia: boolean): string {
  const script = sveltia ? scripts.sveltia : scripts.decap;
  return `<!doctype html>
<!-- Written by \`trowel cms\`. The script comes from unpkg.com, in one exact version; host it yourself if the hub may ask no other site. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Content</title>
  </head>
  <body>
    <script src="${script}"></script>
  </body>
</html>
`;
}
