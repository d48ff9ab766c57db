import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../test/support/program.ts';
import { describeMachine, versionOf } from '../machine.ts';
import { codePath } from '../scale/code.ts';
import { root, runFromTerminal, type Session } from '../session.ts';
import { median, spread, toSummary } from '../statistics.ts';
import { toMarkdownTable } from '../table.ts';
import { readOptions, usage, type WhyBenchOptions } from './options.ts';
import { changeFiles } from './repository.ts';
import { makeCodeWorkshop } from './workshop.ts';

const columns = [
  ['figure', 'Figure'],
  ['first', 'First time'],
  ['after', 'After'],
  ['against', 'After, against the whole hub read'],
  ['target', 'Target'],
] as const;

/** Numbers of files of one service, as in a typical change. */
const together = 250;

/** Measures `trowel why`. Returns the report as Markdown. */
async function bench(options: WhyBenchOptions, session: Session): Promise<string> {
  const { signal, say } = session;
  const { hub, code, cache, script } = await makeCodeWorkshop(options, session);
  const trowel = async (...args: readonly string[]) =>
    (await run({ script, args, cwd: code, signal, env: { TROWEL_CACHE: cache } })).seconds;
  const measure = async (args: readonly string[]) => {
    const [first, after]: [number[], number[]] = [[], []];
    for (let at = 0; at < options.runs; at++) {
      await rm(cache, { recursive: true, force: true });
      first.push(await trowel(...args));
      after.push(await trowel(...args));
    }
    return { first, after };
  };
  const why = ['why', '--content', hub];
  const somewhere = Math.floor(options.files / 3);

  say('the whole hub read');
  const list = await measure(['list', '--content', hub, '--json']);
  const whole = median(list.first);
  say('one file');
  const path1 = await measure([...why, codePath(somewhere)]);
  say('another file');
  const other = [];
  for (const at of spread(options.files, options.runs)) other.push(await trowel(...why, codePath(at)));
  say('a change of files that are together');
  const service = somewhere - (somewhere % together);
  await changeFiles(
    code,
    Array.from({ length: Math.min(options.changed, options.files - service) }, (_, at) => service + at),
  );
  const sameService = await measure([...why, '--diff', 'main']);
  say('a change of files all over the repository');
  await changeFiles(code, spread(options.files, options.changed));
  const far = await measure([...why, '--diff', 'main']);

  say('a search of the example hub');
  const search = await measure(['search', '--content', root, 'refund']);

  const toRow = (
    figure: string,
    { first, after }: { first: readonly number[]; after: readonly number[] },
    target: string,
  ) => ({
    figure,
    first: first.length > 0 ? toSummary(first, 's', 2) : '',
    after: toSummary(after, 's', 2),
    against: `${(whole / median(after)).toFixed(0)} times as fast`,
    target,
  });
  const rows = [
    toRow('`trowel why <path>`', path1, '2.5 s, then 0.3 s'),
    toRow('The same of another path', { first: [], after: other }, '0.3 s'),
    toRow(`\`--diff\` of ${options.changed} files of one service`, sameService, '3 s, then 0.6 s'),
    toRow(`\`--diff\` of ${options.changed} files all over it`, far, '3 s, then 0.6 s'),
    toRow('The whole hub read (`trowel list`)', list, ''),
    toRow('`trowel search` of the example hub', search, 'then 0.6 s'),
  ];
  const facts = [
    describeMachine(),
    `Node ${process.versions.node}, ${await versionOf(path.join(root, 'plugins', 'docusaurus-plugin-trowel'))} from its package`,
    `${options.entries} pages with ${await countPatterns(hub)} patterns, ${options.files} files; ${options.runs} runs: medians (smallest–largest), whole processes`,
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
}

async function countPatterns(hub: string): Promise<number> {
  let count = 0;
  for (const item of await readdir(hub, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const text = await readFile(path.join(item.parentPath, item.name), 'utf8');
    const [, governs = '[]'] = /^governs: (.+)$/m.exec(text) ?? [];
    count += (JSON.parse(governs) as unknown[]).length;
  }
  return count;
}

await runFromTerminal({ usage, readOptions, bench });
