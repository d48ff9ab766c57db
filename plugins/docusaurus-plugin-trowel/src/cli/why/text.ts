import { pluralize } from '../../shared/plural.ts';
import { isPast } from '../../why/ranking.ts';
import type { Answer, WhyAnswer } from '../../why/types.ts';
import {
  describeBreaks,
  describeConstraint,
  describeExplainer,
  describeNothing,
  describePage,
  describeReconsider,
  groupPlaces,
  toSource,
} from '../../why/words.ts';
import { type Look, toLine } from '../io.ts';
import type { Break } from './breaks.ts';
import type { WhyReport } from './report.ts';
import { toSearchedText } from './searched.ts';

/** Longest passage, in characters. The page has the rest. */
const maxText = 400;
const maxPaths = 3;

/** Writes the answer for a terminal. */
export function toWhyText({ answer, breaks, notes, near, searched, folder, places }: WhyReport, look: Look): string {
  const told = new Set(breaks.map(({ id }) => id));
  const blocks = answer.answers.map((one) => toBlock(told.has(one.page.id) ? withTitles(one) : one, folder, look));
  const nothing =
    answer.answers.length === 0 && places > 0 && !searched?.isPlain
      ? [[describeNothing(places), ...near].map((line) => look.wrap(line, '  ')).join('\n')]
      : [];
  const found = searched ? toSearchedText(searched, folder, look) : [];
  return `${[...toBreaks(breaks, folder, look), ...blocks, ...nothing, ...found, ...toRest(answer, notes, look)].join('\n\n')}\n`;
}

/** Says what the change breaks, before everything else. */
function toBreaks(breaks: readonly Break[], folder: string, { paint, wrap }: Look): string[] {
  if (breaks.length === 0) return [];
  const lines = breaks.map((one) =>
    [
      wrap(`  ${paint('bold', toLine(one.title))} ${paint('cyan', toLine(toSource(one, folder)))}`, '    '),
      wrap(`    ${clip(one.says)}`),
      wrap(`    ${clip(one.text)}`),
    ].join('\n'),
  );
  return [[paint(['bold', 'red'], describeBreaks(breaks.length)), ...lines].join('\n')];
}

/** Leaves of the landmines of a page their titles, since what breaks was told before. */
function withTitles({ page, ...answer }: Answer): Answer {
  const landmines = page.landmines.map(({ title, text, ...one }) =>
    title ? { ...one, title, text: '' } : { ...one, text },
  );
  return { ...answer, page: { ...page, landmines } };
}

function toBlock({ page, ...answer }: Answer, folder: string, { paint, wrap }: Look): string {
  const rows: [label: string, text: string][] = [
    ...page.landmines.map(({ title, text }): [string, string] => [
      paint(['bold', 'red'], 'Landmine'),
      // The title says what must not be done.
      title ? [paint('bold', toLine(title)), clip(text)].filter(Boolean).join(': ') : clip(text),
    ]),
    ...page.constraints.map((one): [string, string] => [
      one.status === 'holds' ? paint('yellow', 'Constraint') : 'Constraint',
      clip(describeConstraint(one)),
    ]),
    ...listReconsider(page),
    ...(page.supersededBy
      ? [
          ['Replaced by', clip(`${page.supersededBy.title}, ${toSource(page.supersededBy, folder)}`)] as [
            string,
            string,
          ],
        ]
      : []),
    ...(page.explainers.length > 0
      ? [['Ask', clip(page.explainers.map(describeExplainer).join(', '))] as [string, string]]
      : []),
    ...groupPlaces({ page, ...answer }).map(({ reasons, paths }): [string, string] => [
      'Governs',
      clip(`${clipPaths(paths)} (${reasons})`),
    ]),
  ];
  const head = `${paint(isPast(page) ? 'dim' : 'bold', toLine(page.title))} ${paint('dim', `(${toLine(describePage(page))})`)}`;
  const why = page.why === '' ? [] : [wrap(`  ${clip(page.why)}`)];
  return [
    wrap(head, '  '),
    wrap(`  ${paint('cyan', toLine(toSource(page, folder)))}`),
    ...why,
    ...rows.map(([label, text]) => wrap(`  ${label}: ${text}`, '    ')),
  ].join('\n');
}

function toRest(
  { ungoverned, unknown, answers }: WhyAnswer,
  notes: readonly string[],
  { paint, wrap }: Look,
): string[] {
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
  ].flatMap((lines) => (lines.length > 0 ? lines.map((line) => wrap(line, '  ')).join('\n') : []));
}

function listReconsider(page: Answer['page']): [label: string, text: string][] {
  const words = describeReconsider(page);
  return words === undefined ? [] : [['Reason', words]];
}

function clipPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, maxPaths).map(toLine).join(', ');
  return paths.length > maxPaths ? `${shown} and ${paths.length - maxPaths} more` : shown;
}

function clip(text: string): string {
  const line = toLine(text).replaceAll(/ +/g, ' ');
  return line.length <= maxText ? line : `${line.slice(0, maxText).replace(/\s+\S*$/, '')} …`;
}
