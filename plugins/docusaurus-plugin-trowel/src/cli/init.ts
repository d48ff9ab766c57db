import { readdir } from 'node:fs/promises';
import { pluralize } from '../shared/plural.ts';
import { type FileChange, readForChange, writeUndisturbed } from './fileChanges.ts';
import { addPlugin } from './init/configEditor.ts';
import { findMcpFile, mcpFileName, mcpFileText, mcpServerLines } from './init/mcpFile.ts';
import { styleOf, toPluginEntry } from './init/pluginEntry.ts';
import { findParser } from './init/syntax.ts';
import { findUnmappedFolders } from './init/unmappedFolders.ts';
import { exitCodes, type Io, toLine, UsageError } from './io.ts';

/** `trowel init`: adds the plugin to the config of the site in the current folder, and the file by which assistants ask the hub, after showing both. */
export async function init({ yes }: { readonly yes: boolean }, io: Io): Promise<number> {
  const { cwd, stdout } = io;
  const say = (...lines: readonly string[]) => stdout.write(`${lines.join('\n')}\n`);
  const file = (await readdir(cwd)).find((name) => /^docusaurus\.config\.[cm]?[jt]s$/.test(name));
  if (file === undefined)
    throw new UsageError('There is no docusaurus.config here; run the command in the folder of your Docusaurus site.');
  const before = await readForChange(cwd, file);
  const likely = await findUnmappedFolders(cwd, before);
  const folders = likely.map(({ folder }) => folder);
  const parse = findParser(cwd);
  const edited = parse ? addPlugin(before, folders, parse) : { type: 'unclear' as const };

  for (const { folder, records } of likely)
    say(`${toLine(folder)} looks like a folder of decision records (${pluralize(records, 'record')}).`);
  const entry = toPluginEntry(folders, styleOf(before)).split(/\r?\n/);
  const indented = entry.map((line) => `  ${line}`);
  if (edited.type === 'unclear') {
    say(`${file} is not written in a way that can be changed safely. Add this to \`plugins\` in it:`, '', ...indented);
    return exitCodes.problems;
  }
  const mcp = await findMcpFile(cwd);
  const changes: readonly FileChange[] = [
    ...(edited.type === 'present' ? [] : [{ file, text: edited.text, before }]),
    ...(mcp === 'missing' ? [{ file: mcpFileName, text: mcpFileText }] : []),
  ];
  if (edited.type === 'present') {
    say(`${file} has the plugin already; ${changes.length === 0 ? 'nothing was changed' : 'it stays as it is'}.`);
    if (folders.length > 0) say('With these folders, its entry would be:', '', ...indented);
  } else say(`To add to \`plugins\` in ${file}:`, '', ...indented, '');
  if (mcp === 'other')
    say(
      `${mcpFileName} is there and stays as it is. So that coding assistants ask the hub, add to \`mcpServers\` in it:`,
      '',
      ...mcpServerLines.map((line) => `  ${line}`),
      '',
    );
  if (changes.length === 0) return exitCodes.ok;
  if (mcp === 'missing')
    say(
      `To write into ${mcpFileName}, so that coding assistants ask the hub:`,
      '',
      ...mcpFileText.trimEnd().replaceAll(/^/gm, '  ').split('\n'),
      '',
    );
  if (!yes && !(await isConfirmed(io))) {
    say('Nothing was changed. `trowel init --yes` writes without asking.');
    return exitCodes.ok;
  }
  await writeUndisturbed(io, cwd, changes);
  const written = changes.map((change) => change.file);
  const start = edited.type === 'present' ? '' : ' Start your site and open /hub.';
  say(`${written.join(' and ')} ${written.length === 1 ? 'is' : 'are'} written.${start}`);
  return exitCodes.ok;
}

/** Asks on a terminal. Elsewhere nobody can answer. */
async function isConfirmed({ stdin, stdout }: Io): Promise<boolean> {
  if (stdout.isTTY !== true) return false;
  stdout.write('Write it? [y/N] ');
  for await (const chunk of stdin) return /^\s*y(?:es)?\s*$/i.test(Buffer.from(chunk).toString('utf8'));
  return false;
}
