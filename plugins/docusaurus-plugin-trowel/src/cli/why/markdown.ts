import { pluralize } from '../../shared/plural.ts';
import { isPast } from '../../why/ranking.ts';
import type { Answer, GoverningPage, WhyAnswer } from '../../why/types.ts';
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
import type { Break } from './breaks.ts';
import { escapeMarkdown, toCodeSpan, toTarget } from './escape.ts';
import type { WhyReport } from './report.ts';

/** The first line of the comment, by which a later run finds it to update it. */
const commentMark = '<!-- trowel-why -->';
/** Longest comment, in characters. GitHub takes 65,536, GitLab more. */
const maxLength = 60_000;
/** Longest list below the answers, in characters. */
const maxList = 6000;
const maxText = 600;
const maxPath = 200;
const maxPaths = 20;

export interface MarkdownInput extends WhyReport {
  /** The address at which the hub is published. */
  readonly site?: string;
}

/** Writes the answer as Markdown. */
export function toMarkdown(input: MarkdownInput): string {
  return `${toBody(input, maxLength)}\n`;
}

/** Writes the answer as the body of a comment on a pull request, also when nothing governs the change. */
export function toComment(input: MarkdownInput): string {
  const head = `${commentMark}\n### What governs this change`;
  return `${head}\n\n${toBody(input, maxLength - head.length)}\n`;
}

function toBody({ answer, breaks, notes, places, ...input }: MarkdownInput, limit: number): string {
  const present = answer.answers.filter(({ page }) => !isPast(page));
  const sum = answer.answers.length === 0 ? describeNothing(places) : toSum(answer.answers.map(({ page }) => page));
  const lead = [...toBreaks(breaks, input), sum].join('\n\n');
  const tail = [...toPast(answer, input), ...toUnknown(answer), ...fit(notes.map(clip), maxList)].join('\n\n');
  const shown: string[] = [];
  let left = limit - lead.length - tail.length - 200;
  for (const one of present) {
    const block = toBlock(one, input);
    left -= block.length + 2;
    if (left < 0) break;
    shown.push(block);
  }
  const more = present.length - shown.length;
  return [lead, ...shown, more > 0 ? `And ${pluralize(more, 'more page')}.` : '', tail].filter(Boolean).join('\n\n');
}

/** Lists what the change breaks, before everything else. */
function toBreaks(breaks: readonly Break[], { folder }: Linking): string[] {
  if (breaks.length === 0) return [];
  const lines = breaks.map(
    (one) => `- **${escapeMarkdown(one.title)}** ${toPath(toSource(one, folder))}: ${clip(one.says)} ${clip(one.text)}`,
  );
  return [`**${describeBreaks(breaks.length)}**\n\n${fit(lines, maxList).join('\n')}`];
}

function toSum(pages: readonly GoverningPage[]): string {
  const landmines = pages.reduce((sum, page) => sum + page.landmines.length, 0);
  const rests = pages.flatMap(({ constraints }) => constraints.filter(({ status }) => status === 'holds'));
  const held = new Set(rests.map(({ id }) => id)).size;
  return `${[
    ...(landmines > 0 ? [`**${pluralize(landmines, 'landmine')}**`] : []),
    ...(held > 0 ? [`**${pluralize(held, 'constraint')} that ${held === 1 ? 'holds' : 'hold'}**`] : []),
    pluralize(pages.length, 'page'),
  ].join(', ')}.`;
}

type Linking = Pick<MarkdownInput, 'folder' | 'site'>;

function toBlock(answer: Answer, linking: Linking): string {
  const { page, places } = answer;
  const removed = places.filter(({ reasons }) => reasons.some((one) => one.type === 'marker' && one.removed));
  const rows = [
    ...removed.slice(0, 5).map(({ path }) => `- **This change removes the marker** of this page from ${toPath(path)}.`),
    ...page.landmines.map(({ title, text }) => `- **Landmine:** ${clip([title, text].filter(Boolean).join(': '))}`),
    ...page.constraints.map((one) => `- **Constraint:** ${clip(describeConstraint(one))}`),
    ...[describeReconsider(page)].flatMap((words) => (words === undefined ? [] : `- **Reason:** ${words}`)),
    ...(page.explainers.length > 0 ? [`- **Ask:** ${clip(page.explainers.map(describeExplainer).join(', '))}`] : []),
  ];
  const files = groupPlaces(answer).flatMap(({ reasons, paths }) =>
    paths.map((path) => `- ${toPath(path)} (${toPath(reasons)})`),
  );
  const listed = [
    ...files.slice(0, maxPaths),
    ...(files.length > maxPaths ? [`- and ${files.length - maxPaths} more`] : []),
  ];
  return [
    `#### ${toHead(answer, linking)}`,
    ...(page.why === '' ? [] : [clip(page.why)]),
    ...(rows.length > 0 ? [rows.slice(0, 20).join('\n')] : []),
    toDetails(`Governs ${pluralize(files.length, 'file')} of those asked about`, listed.join('\n')),
  ].join('\n\n');
}

/** Writes a page's title, which links to the hub's own answer, with its file beside it. */
function toHead({ page, places }: Answer, { site, folder }: Linking): string {
  const asked = places.find(({ reasons }) => reasons.some(({ type }) => type === 'glob'))?.path;
  const title = escapeMarkdown(page.title);
  const linked =
    site === undefined || asked === undefined
      ? title
      : `[${title}](${toTarget(`${site.replace(/\/+$/, '')}/why?path=${encodeURIComponent(asked).replaceAll('%2F', '/')}`)})`;
  return `${linked} (${escapeMarkdown(describePage(page))}) ${toPath(toSource(page, folder))}`;
}

function toPast({ answers }: WhyAnswer, linking: Linking): string[] {
  const past = answers.filter(({ page }) => isPast(page));
  if (past.length === 0) return [];
  const lines = past.map((one) => {
    const { supersededBy } = one.page;
    return `- ${toHead(one, linking)}${supersededBy ? `, replaced by ${escapeMarkdown(supersededBy.title)} ${toPath(toSource(supersededBy, linking.folder))}` : ''}`;
  });
  return [toDetails(`What no longer holds: ${pluralize(past.length, 'page')}`, fit(lines, maxList).join('\n'))];
}

function toUnknown({ unknown }: WhyAnswer): string[] {
  if (unknown.length === 0) return [];
  const lines = unknown.map(
    ({ path, line, name, nearest }) =>
      `- ${toPath(`${path}:${line}`)}: ${toPath(`@why ${name}`)}${nearest ? `; perhaps ${toPath(nearest)} is meant` : ''}`,
  );
  return [`**Markers that name no page**\n\n${fit(lines, maxList).join('\n')}`];
}

/** Returns as many lines as fit, and how many are left out. */
function fit(lines: readonly string[], limit: number): string[] {
  let left = limit;
  const end = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return end === -1 ? [...lines] : [...lines.slice(0, end), `- and ${lines.length - end} more`];
}

function toDetails(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function toPath(path: string): string {
  return toCodeSpan(path.length <= maxPath ? path : `${path.slice(0, maxPath / 2)} … ${path.slice(-maxPath / 2)}`);
}

function clip(text: string): string {
  return escapeMarkdown(text.length <= maxText ? text : `${text.slice(0, maxText).replace(/\s+\S*$/, '')} …`);
}
