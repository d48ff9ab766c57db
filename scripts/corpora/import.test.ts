import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importShape } from '../../plugins/docusaurus-plugin-trowel/src/cli/shapes/import.ts';
import { type ListJson, listShape } from '../../plugins/docusaurus-plugin-trowel/src/cli/shapes/list.ts';
import { runIn } from '../../plugins/docusaurus-plugin-trowel/test/support/cli.ts';
import { corporaFolder } from '../../plugins/docusaurus-plugin-trowel/test/support/corpora.ts';
import { makeFolder } from '../../plugins/docusaurus-plugin-trowel/test/support/folder.ts';

const cases = fileURLToPath(new URL('../../plugins/docusaurus-plugin-trowel/src/content/cases', import.meta.url));
const collections = [
  ...readdirSync(cases).map((name) => path.join(cases, name)),
  ...(corporaFolder === undefined
    ? []
    : ['adrkit', 'madr', 'log4brains', 'rust-rfcs'].map((name) => path.join(corporaFolder as string, name))),
].map((folder) => [path.basename(folder), folder] as const);

describe('an import into an empty hub', { timeout: 300_000 }, () => {
  test.each(collections)('of %s reads there as it does where it comes from', async (name, folder) => {
    const hub = await makeFolder({});
    const imported = importShape.parse(JSON.parse((await runIn(hub, ['import', folder, '--json'])).out));
    // One says that it is of a kind that does not exist, in a folder of yet another.
    const left = name === 'wrong-fields' ? ['systems/b.md'] : [];
    expect(imported.records.filter(({ state }) => state === 'left').map(({ from }) => from)).toEqual(left);
    expect(imported.counts).toMatchObject({ updated: 0, unchanged: 0, left: left.length });

    const inPlace = listShape.parse(
      JSON.parse((await runIn(hub, ['list', '--content', folder, '--kind', 'decision', '--json'])).out),
    );
    const inHub = listShape.parse(JSON.parse((await runIn(hub, ['list', '--json'])).out));
    const written = imported.records.filter(({ state }) => state !== 'left');
    const files = new Map(written.map(({ from, file }) => [file, from]));
    const wanted = new Set(files.values());
    const isWanted = (source: string) => wanted.has(source);
    expect(toFacts(inHub, (source) => files.get(source) ?? source, isWanted)).toEqual(
      toFacts(inPlace, (source) => source, isWanted),
    );
    // Nothing is lost on the way.
    const skipped = new Set([...imported.skipped.map(({ from }) => from), ...left]);
    expect(inPlace.entries.filter(({ source }) => !wanted.has(source) && !skipped.has(source))).toEqual([]);

    // What leads nowhere is text in the copy.
    const linking = new Set(imported.links.map(({ from }) => from));
    for (const { from, file } of written.filter((record) => !linking.has(record.from))) {
      const [before, after] = await Promise.all([readFile(path.join(folder, from)), readFile(path.join(hub, file))]);
      expect(after.subarray(after.length - bodyOf(before).length).equals(bodyOf(before)), from).toBe(true);
    }
    const again = importShape.parse(JSON.parse((await runIn(hub, ['import', folder, '--json'])).out));
    expect(again.counts).toMatchObject({ new: 0, updated: 0, left: left.length });
  });
});

/** What stands below the front matter, where there is one. */
function bodyOf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  // Also TOML, and YAML without its first line or behind a comment.
  const front =
    /^(?:\u00ef\u00bb\u00bf)?---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m.exec(text) ??
    /^\+\+\+\n[\s\S]*?^\+\+\+$|^title:[\s\S]*?^---$/m.exec(text);
  const end = front ? front.index + front[0].length : undefined;
  return Buffer.from(text.slice(end ?? (text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0)), 'latin1');
}

/** What `trowel list` says of the records, by the file that they came from. */
function toFacts({ entries }: ListJson, fromOf: (source: string) => string, isWanted: (source: string) => boolean) {
  const sources = new Map(entries.map(({ id, source }) => [id, fromOf(source)]));
  return Object.fromEntries(
    entries
      .filter(({ source }) => isWanted(fromOf(source)))
      .map(({ source, kind, number, title, status, date, people, tags, owner, relations }) => [
        fromOf(source),
        {
          kind,
          number,
          title,
          status,
          date,
          owner,
          people: [...people].sort(),
          tags: [...tags].sort(),
          relations: relations
            .map(({ type, target }) => [type, sources.get(target) ?? target] as const)
            .filter(([, target]) => isWanted(target))
            .map(([type, target]) => `${type} ${target}`)
            .sort(),
        },
      ]),
  );
}
