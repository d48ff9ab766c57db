import path from 'node:path';
import { formatProblem, type Problem } from '../content/problem.ts';
import { commonOptions } from './args.ts';
import type { CodeReport } from './checkCode.ts';
import { countCode, describeCode } from './codeText.ts';
import { type Command, noWords } from './command.ts';
import { createPaint, exitCodes, type Io, toLine } from './io.ts';
import { count, noPages } from './list.ts';
import { type Content, loadContent } from './load.ts';
import type { CheckJson } from './shapes/check.ts';

export const checkCommand: Command = {
  usage: 'trowel check [options]',
  summary: 'Print what is wrong with the content.',
  notes: 'Exit code 1 when there are errors.',
  options: {
    ...commonOptions,
    strict: { type: 'boolean', description: 'Let warnings fail the check as errors do.' },
    code: {
      type: 'string',
      value: '<dir>',
      description: 'Compare the pages with the code in this git repository too.',
    },
    repository: {
      type: 'string',
      short: 'r',
      value: '<address>',
      description: 'Its address, where that is not the one of `origin`.',
    },
  },
  run: async (args, io) => {
    noWords(args, 'check');
    const content = await loadContent(args, io);
    const { strict, code, repository } = args.values;
    // What reads repositories is loaded only when there is one.
    const report =
      typeof code === 'string'
        ? await (await import('./checkCode.ts')).checkCode(
            { content, code, repository: typeof repository === 'string' ? repository : undefined },
            io,
          )
        : undefined;
    return check({ content, json: args.json, strict: strict === true, report }, io);
  },
};

export interface CheckOptions {
  readonly content: Content;
  readonly json: boolean;
  /** Warnings count as errors do. */
  readonly strict: boolean;
  /** What is wrong between the pages and their code, where that was asked for. */
  readonly report?: CodeReport;
}

/** `trowel check`: prints what is wrong with the content. Gives 1 when there are errors. */
function check({ content, json, strict, report }: CheckOptions, io: Io): number {
  const checked = toCheckJson(content, report);
  if (json) io.stdout.write(`${JSON.stringify(checked, undefined, 2)}\n`);
  else io.stdout.write(content.entries.length > 0 ? toText(content, checked, io) : `${noPages(content)}\n`);
  const { errors, warnings } = checked.counts;
  return errors > 0 || (strict && warnings > 0) ? exitCodes.problems : exitCodes.ok;
}

/** The problems of the pages asked for, as programs get them. */
function toCheckJson(content: Content, report: CodeReport | undefined): CheckJson {
  const problems = problemsOf(content);
  return {
    version: 1,
    problems: problems.map(({ code, severity, message, source, at, field }) => ({
      code,
      severity,
      message,
      source,
      line: at?.line ?? null,
      column: at?.column ?? null,
      field: field ?? null,
    })),
    counts: {
      pages: content.entries.length,
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length + countCode(report),
    },
    code: report ?? null,
  };
}

function problemsOf({ hub, entries }: Content): readonly Problem[] {
  if (entries.length === hub.entries.length) return hub.problems;
  const sources = new Set(entries.map(({ source }) => source));
  return hub.problems.filter(({ source }) => sources.has(source));
}

function toText(content: Content, { counts, code }: CheckJson, io: Io): string {
  const paint = createPaint(io);
  const lines = problemsOf(content).map((problem) => {
    // With the folder in front, terminals and editors can open the file from the line.
    const source = content.folder === '' ? problem.source : path.posix.join(content.folder, problem.source);
    const line = toLine(formatProblem({ ...problem, source }));
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    return line.replace(` ${problem.severity}: `, () => ` ${paint(colour, problem.severity)}: `);
  });
  const ofCode = code
    ? describeCode(code, content.folder).map((line) =>
        line.replace(' warning: ', () => ` ${paint('yellow', 'warning')}: `),
      )
    : [];
  const { pages, errors, warnings } = counts;
  const sum =
    errors + warnings === 0
      ? `${paint('green', 'No problems')} in ${count(pages, 'page')}`
      : `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(pages, 'page')}`;
  return `${[...lines, ...ofCode, sum].join('\n')}\n`;
}
