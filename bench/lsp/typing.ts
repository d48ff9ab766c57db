import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Editor } from '../../plugins/docusaurus-plugin-trowel/test/support/editor.ts';
import { uriOf } from '../../plugins/docusaurus-plugin-trowel/test/support/editor.ts';
import type { Row } from '../paths/row.ts';
import { codePath } from '../scale/code.ts';
import type { Session } from '../session.ts';
import type { LspBenchOptions } from './options.ts';
import { readUsage, waitUntilIdle } from './processes.ts';
import { toMegabytes, toPercentiles } from './units.ts';
import type { LspWorkshop } from './workshop.ts';

/** The pause between keystrokes of somebody who types fast, in milliseconds. */
const pause = 120;
/** What is typed as a reference, again and again: each letter asks for names among all pages. */
const typed = 'decisions: [00';

/** Measures what somebody waits for while they type in a page and look at code. */
export async function measureTyping(
  { open, code, page }: LspWorkshop,
  { keys }: LspBenchOptions,
  { say }: Session,
): Promise<Row[]> {
  say('typing');
  const file = path.join(code, codePath(0));
  const [inCode, inPage] = await Promise.all([readFile(file, 'utf8'), readFile(page, 'utf8')]);
  const others = inPage.replace(/^decisions:.*\n/m, '');
  const editor = await open();
  const isReady = editor.nextDiagnostics(file);
  await editor.open(file, inCode, 'kotlin');
  await isReady;
  await waitUntilIdle(editor.pid ?? 0);
  await editor.open(page, inPage);
  await waitUntilIdle(editor.pid ?? 0);
  const marker = inCode.split('\n').findIndex((line) => line.includes('@why'));
  const times = { diagnostics: [] as number[], completion: [] as number[], hover: [] as number[] };
  const memory: (readonly number[])[] = [];
  for (let at = 0; at < keys; at++) {
    const line = typed.slice(0, (at % typed.length) + 1);
    // Only what is another than before is shown.
    const text = others.replace(/^---\n/, `---\n${line}\n`).replace(/^verdict:.*$/m, `verdict: none${at}`);
    const shown = editor.nextDiagnostics(page);
    times.diagnostics.push(await measure(() => editor.type(page, text).then(() => shown)));
    times.completion.push(await ask(editor, 'completion', page, { line: 1, character: line.length }));
    times.hover.push(await ask(editor, 'hover', file, { line: marker, character: 12 }));
    if (line === typed) await checkOffers(editor, page, { line: 1, character: line.length });
    if (at % 10 === 0) memory.push((await readUsage(editor.pid ?? 0)).memory);
    await sleep(pause);
  }
  await editor.quit();
  const most = memory.reduce((a, b) => (sum(b) > sum(a) ? b : a), []);
  return [
    { figure: 'Hover, 95th percentile', measured: toPercentiles(times.hover), target: '50 ms' },
    { figure: 'Completion, 95th percentile', measured: toPercentiles(times.completion), target: '50 ms' },
    {
      figure: 'Diagnostics after a keystroke, 95th percentile',
      measured: toPercentiles(times.diagnostics),
      target: '50 ms',
    },
    {
      figure: 'Memory of both processes, the most',
      measured: `${toMegabytes(sum(most))} (${most.map(toMegabytes).join(' + ')})`,
      target: '400 MB',
    },
  ];
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function ask(editor: Editor, what: string, file: string, position: object): Promise<number> {
  return measure(async () => {
    const answer = await editor.ask(`textDocument/${what}`, { textDocument: { uri: uriOf(file) }, position });
    if (answer === null) throw new Error(`No ${what} at ${JSON.stringify(position)} of ${file}.`);
  });
}

/** Throws where nothing is offered at the end of what is typed: an empty answer is fast. */
async function checkOffers(editor: Editor, file: string, position: object): Promise<void> {
  const offered = await editor.ask<{ readonly items: readonly unknown[] } | null>('textDocument/completion', {
    textDocument: { uri: uriOf(file) },
    position,
  });
  if (!offered?.items.length) throw new Error(`Nothing is offered at ${JSON.stringify(position)} of ${file}.`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
