import { pluralize } from '../../shared/plural.ts';
import { isPast } from '../../why/ranking.ts';
import type { Answer, WhyAnswer } from '../../why/types.ts';
import { type createPaint, toLine } from '../io.ts';
import type { WhyReport } from './report.ts';
import {
  describeConstraint,
  describeExplainer,
  describeNothing,
  describePage,
  groupPlaces,
  toSource,
} from './words.ts';

type Paint = ReturnType<typeof createPaint>;

/** Longest passage, in characters. The page has the rest. */
const maxText = 400;
const maxPaths = 3;

/** Writes the answer for a terminal. */
export function toWhyText({ answer, notes, folder, places }: WhyReport, paint: Paint): string {
  const blocks = answer.answers.map((one) => toBlock(one, folder, paint));
  const nothing = answer.answers.length === 0 && places > 0 ? [describeNothing(places)] : [];
  return `${[...blocks, ...nothing, ...toRest(answer, notes, paint)].join('\n\n')}\n`;
}

function toBlock({ page, ...answer }: Answer, folder: string, paint: Paint): string {
  const rows: [label: string, text: string][] = [
    ...page.landmines.map(({ title, text }): [string, string] => [
      paint('red', 'Landmine'),
      [title, text].filter(Boolean).join(': '),
    ]),
    ...page.constraints.map((one): [string, string] => [
      one.status === 'holds' ? paint('yellow', 'Constraint') : 'Constraint',
      describeConstraint(one),
    ]),
    ...(page.supersededBy
      ? [['Replaced by', `${page.supersededBy.title}, ${toSource(page.supersededBy, folder)}`] as [string, string]]
      : []),
    ...(page.explainers.length > 0
      ? [['Ask', page.explainers.map(describeExplainer).join(', ')] as [string, string]]
      : []),
    ...groupPlaces({ page, ...answer }).map(({ reasons, paths }): [string, string] => [
      'Governs',
      `${clipPaths(paths)} (${reasons})`,
    ]),
  ];
  const head = `${paint(isPast(page) ? 'dim' : 'bold', toLine(page.title))} ${paint('dim', `(${toLine(describePage(page))})`)}`;
  const why = page.why === '' ? [] : [`  ${clip(page.why)}`];
  return [
    head,
    `  ${paint('cyan', toLine(toSource(page, folder)))}`,
    ...why,
    ...rows.map(([label, text]) => `  ${label}: ${clip(text)}`),
  ].join('\n');
}

function toRest({ ungoverned, unknown, answers }: WhyAnswer, notes: readonly string[], paint: Paint): string[] {
  const strange = unknown.map(({ path, line, name, nearest }) =>
    toLine(
      `${path}:${line}: the marker \`@why ${name}\` names no page.${nearest ? ` Did you mean \`${nearest}\`?` : ''}`,
    ),
  );
  const bare =
    answers.length > 0 && ungoverned.length > 0
      ? [
          ungoverned.length <= maxPaths
            ? `Governed by nothing: ${clipPaths(ungoverned)}`
            : `${pluralize(ungoverned.length, 'file')} governed by nothing.`,
        ]
      : [];
  return [
    strange.map((line) => paint('yellow', line)),
    bare.map((line) => paint('dim', toLine(line))),
    notes.map((line) => paint('dim', toLine(line))),
  ].flatMap((lines) => (lines.length > 0 ? lines.join('\n') : []));
}

function clipPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, maxPaths).map(toLine).join(', ');
  return paths.length > maxPaths ? `${shown} and ${paths.length - maxPaths} more` : shown;
}

function clip(text: string): string {
  const line = toLine(text).replaceAll(/ +/g, ' ');
  return line.length <= maxText ? line : `${line.slice(0, maxText).replace(/\s+\S*$/, '')} …`;
}
