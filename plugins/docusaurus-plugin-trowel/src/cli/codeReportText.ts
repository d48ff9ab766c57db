import path from 'node:path';
import { suggest } from '../content/spellingSuggestion.ts';
import { pluralize } from '../shared/plural.ts';
import type { CodeReport } from './codeReport.ts';
import { toLine } from './io.ts';

/** Counts the findings of a report; each is a warning. */
export function countCode(report: CodeReport | undefined): number {
  return report ? report.patterns.length + report.markers.length + report.changed.length : 0;
}

/** Describes each finding on a line, as compilers print them; notes come last. */
export function describeCode({ patterns, markers, changed, notes }: CodeReport, folder: string): string[] {
  const at = (source: string, line: number | null, column: number | null) =>
    [folder === '' ? source : path.posix.join(folder, source), ...(line === null ? [] : [line, column])].join(':');
  return [
    ...patterns.map(
      ({ source, line, column, glob, now }) =>
        `${at(source, line, column)} warning: \`governs\` holds \`${glob}\`, which fits no file of the repository${now === null ? '; mend or remove it.' : `: git knows it as \`${now}\` now.`} [pattern-without-file]`,
    ),
    ...markers.map(
      ({ path: file, line, name, nearest }) =>
        `${file}:${line}:1 warning: The marker \`@why ${name}\` names no page.${suggest(nearest ?? undefined)} [unknown-marker]`,
    ),
    ...changed.map(
      ({ source, line, column, verified, commits, lines, last }) =>
        `${at(source, line, column)} warning: The page was verified on ${verified}; since then ${pluralize(commits, 'commit')} changed ${lines === null ? '' : `${pluralize(lines, 'line')} of `}what it governs, the last on ${last}. Read it again, and renew \`verified\`. [changed-since-verified]`,
    ),
    ...notes.map((note) => `note: ${note}`),
  ].map(toLine);
}
