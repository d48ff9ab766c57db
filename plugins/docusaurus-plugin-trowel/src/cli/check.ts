import path from 'node:path';
import { formatProblem, type Problem } from '../content/problem.ts';
import { findNarrowLinks } from '../hub/publishProblems.ts';
import { createResolver } from '../hub/resolver.ts';
import { pluralize } from '../shared/plural.ts';
import type { CodeReport } from './codeReport.ts';
import { countCode, describeCode } from './codeReportText.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine } from './io.ts';
import { joinProblems } from './joinProblems.ts';
import { type Content, loadContent } from './load.ts';
import { findRefusals, type Refusals } from './refusals.ts';
import type { CheckJson } from './shapes/check.ts';

interface CheckOptions extends ContentOptions {
  readonly json: boolean;
  /** Whether warnings fail the check, as errors do. */
  readonly strict: boolean;
  /** A folder of the git repository to compare the pages with. */
  readonly code?: string;
  /** The address of that repository; the one of `origin` unless given. */
  readonly repository?: string;
}

/** `trowel check`: prints what is wrong with the content. Returns 1 when there are errors. */
export async function check({ json, strict, code, repository, ...from }: CheckOptions, io: Io): Promise<number> {
  const content = await loadContent(from, io);
  // Code that reads repositories is loaded only with `--code`.
  const report =
    code === undefined
      ? undefined
      : await (await import('./codeReport.ts')).checkCode({ content, code, repository }, io);
  const refused = await findRefusals(content, path.resolve(io.cwd, from.content ?? ''), io.env);
  const { findContentProblems } = await import('./contentProblems.ts');
  const faults = findContentProblems(content, io.today);
  const checked = toCheckJson(content, report, { ...refused, problems: [...refused.problems, ...faults] });
  if (json) io.stdout.write(`${JSON.stringify(checked, undefined, 2)}\n`);
  else
    io.stdout.write(
      content.entries.length > 0
        ? toText(content, checked, await createLook(io))
        : `${noPages({ pages: content.hub.entries.length, folder: content.folder })}\n`,
    );
  if (!json && hasUnknownFields(checked) && refused.isSite)
    io.stdout.write('Fields that only the plugin’s options define are unknown here; define them in trowel.json.\n');
  const { errors, warnings } = checked.counts;
  return errors > 0 || (strict && warnings > 0) ? exitCodes.problems : exitCodes.ok;
}

function hasUnknownFields({ problems }: CheckJson): boolean {
  return problems.some(({ code }) => code === 'unknown-field');
}

/** Returns what `--json` prints: the problems of the pages that the command line asks for. */
function toCheckJson(content: Content, report: CodeReport | undefined, refused: Refusals): CheckJson {
  const problems = problemsOf(content, refused);
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
    notices: noticesOf(content),
    unchecked: refused.unchecked ?? null,
  };
}

/** Returns the problems of the pages that the command line asks for. */
function problemsOf({ hub, entries }: Content, { problems }: Refusals): readonly Problem[] {
  const all = joinProblems(hub, problems);
  if (entries.length === hub.entries.length) return all;
  const sources = new Set(entries.map(({ source }) => source));
  return all.filter(({ source }) => sources.has(source));
}

/** Says which links lead to pages that fewer people read. */
function noticesOf({ hub, entries }: Content): CheckJson['notices'] {
  const asked = new Set(entries.map(({ id }) => id));
  return findNarrowLinks(hub, createResolver(hub.entries))
    .filter(({ entry }) => asked.has(entry.id))
    .map(({ entry, target, at }) => ({
      source: entry.source,
      line: at?.line ?? null,
      message: `The link to ${target.id} is plain text to who does not read that page (\`publish: ${target.publish}\`); see that the text says no more than it may.`,
    }));
}

function toText(
  content: Content,
  { problems, counts, code, notices, unchecked }: CheckJson,
  { paint, wrap }: Look,
): string {
  const lines = problems.map((problem) => {
    // With the folder in front, terminals and editors can open the file from the line.
    const source = content.folder === '' ? problem.source : path.posix.join(content.folder, problem.source);
    const { line: row, column } = problem;
    const at = row === null ? undefined : { line: row, column: column ?? 1 };
    const line = toLine(formatProblem({ ...problem, source, at }));
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    return line.replace(` ${problem.severity}: `, () => ` ${paint(colour, problem.severity)}: `);
  });
  const ofCode = code
    ? describeCode(code, content.folder).map((line) =>
        line.replace(' warning: ', () => ` ${paint('yellow', 'warning')}: `),
      )
    : [];
  const told = notices.map(({ source, line, message }) =>
    toLine(`${path.posix.join(content.folder, source)}${line === null ? '' : `:${line}`} notice: ${message}`),
  );
  const { pages, errors, warnings } = counts;
  const sum =
    errors + warnings === 0
      ? `${paint('green', 'No problems')} in ${pluralize(pages, 'page')}`
      : `${pluralize(errors, 'error')}, ${pluralize(warnings, 'warning')} in ${pluralize(pages, 'page')}`;
  const note =
    unchecked === null ? [] : [`Links, images and what else a build refuses were not checked: ${unchecked}.`];
  return `${[...lines, ...ofCode, ...told, sum, ...note].map((line) => wrap(line, '  ')).join('\n')}\n`;
}
