import { isPast } from '../../why/rank.ts';
import type { Answer, Governing, PageRef } from '../../why/why.ts';
import { count } from '../count.ts';
import { escapeMarkdown, toCodeSpan, toTarget } from './escape.ts';
import type { WhyFound } from './found.ts';
import { describeAsked, describeConstraint, describePage, groupPlaces } from './words.ts';

/** By this line the comment is found again, to be updated in place. */
export const commentMark = '<!-- trowel-why -->';
/** GitHub takes 65,536 characters; GitLab more. */
const maxLength = 60_000;
const maxPaths = 20;
const maxText = 600;

interface Linking {
  /** Where the hub is published. */
  readonly site?: string;
}

/** The answer as Markdown. */
export function toMarkdown(found: WhyFound, linking: Linking): string {
  return `${toBody(found, linking, maxLength)}\n`;
}

/** The answer as the body of a comment on a pull request; there is one also when nothing governs the change. */
export function toComment(found: WhyFound, linking: Linking): string {
  const head = `${commentMark}\n### What governs this change`;
  return `${head}\n\n${toBody(found, linking, maxLength - head.length - 10)}\n`;
}

function toBody({ answer, notes, folder, places }: WhyFound, { site }: Linking, limit: number): string {
  const link = (page: PageRef) => toLink(page, { site, folder });
  const present = answer.answers.filter(({ page }) => !isPast(page));
  const past = answer.answers.filter(({ page }) => isPast(page));
  const lead =
    answer.answers.length === 0
      ? `Nothing in the hub governs ${places === 1 ? 'this file' : `these ${places} files`}.`
      : toSum(answer.answers.map(({ page }) => page));
  const unknown = answer.unknown.map(
    ({ path, line, name, nearest }) =>
      `- ${toCodeSpan(`${path}:${line}`)}: the marker ${toCodeSpan(`@why ${name}`)} names no page.${nearest ? ` Did you mean ${toCodeSpan(nearest)}?` : ''}`,
  );
  const tail = [
    ...(past.length > 0
      ? [
          toDetails(
            `What no longer holds: ${count(past.length, 'page')}`,
            past
              .map(
                (one) => `- ${link(one.page)} (${escapeMarkdown(describePage(one.page))})${replacedBy(one.page, link)}`,
              )
              .slice(0, 50)
              .join('\n'),
          ),
        ]
      : []),
    ...(unknown.length > 0 ? [`**Markers that name no page**\n\n${unknown.slice(0, 50).join('\n')}`] : []),
    ...notes.slice(0, 20).map((note) => escapeMarkdown(note)),
  ]
    .join('\n\n')
    .slice(0, limit / 2);
  const blocks: string[] = [];
  let length = lead.length + tail.length + 200;
  for (const one of present) {
    const block = toBlock(one, link);
    length += block.length + 2;
    if (length > limit) break;
    blocks.push(block);
  }
  const left = present.length - blocks.length;
  const more =
    left > 0 ? [`${count(left, 'more page')} not shown: ${toCodeSpan('npx trowel why --diff <base>')} lists all.`] : [];
  return [lead, ...blocks, ...more, tail].filter(Boolean).join('\n\n');
}

function toSum(pages: readonly Governing[]): string {
  const landmines = pages.reduce((sum, page) => sum + page.landmines.length, 0);
  const held = new Set(
    pages.flatMap(({ constraints }) => constraints.filter(({ status }) => status === 'holds').map(({ id }) => id)),
  );
  const parts = [
    ...(landmines > 0 ? [`**${count(landmines, 'landmine')}**`] : []),
    ...(held.size > 0 ? [`**${count(held.size, 'constraint')} that ${held.size === 1 ? 'holds' : 'hold'}**`] : []),
    count(pages.length, 'page'),
  ];
  return `${parts.join(', ')}.`;
}

function toBlock(answer: Answer, link: (page: PageRef) => string): string {
  const { page } = answer;
  const rows = [
    ...page.landmines.map(({ title, text }) => `- **Landmine:** ${clip([title, text].filter(Boolean).join(': '))}`),
    ...page.constraints.map((one) => `- **Constraint:** ${clip(describeConstraint(one))}`),
    ...(page.ask.length > 0 ? [`- **Ask:** ${clip(page.ask.map(describeAsked).join(', '))}`] : []),
  ];
  const removed = answer.places.flatMap(({ path, because }) =>
    because.some((reason) => reason.type === 'marker' && reason.removed)
      ? [`- This change removes the marker of this page from ${toCodeSpan(path)}.`]
      : [],
  );
  const files = groupPlaces(answer).flatMap(({ because, paths }) =>
    paths.map((path) => `- ${toCodeSpan(path)} (${toCodeSpan(because)})`),
  );
  const shown = files.slice(0, maxPaths);
  if (files.length > maxPaths) shown.push(`- and ${files.length - maxPaths} more`);
  const why = page.why === '' ? [] : [clip(page.why)];
  return [
    `#### ${link(page)} (${escapeMarkdown(describePage(page))})`,
    ...why,
    ...(rows.length + removed.length > 0 ? [[...rows, ...removed.slice(0, 5)].join('\n')] : []),
    toDetails(`Governs ${count(files.length, 'file')}`, shown.join('\n')),
  ].join('\n\n');
}

function toDetails(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function replacedBy({ supersededBy }: Governing, link: (page: PageRef) => string): string {
  return supersededBy ? `, replaced by ${link(supersededBy)}` : '';
}

function toLink({ title, source, permalink }: PageRef, { site, folder }: { site?: string; folder: string }): string {
  if (site !== undefined && permalink !== undefined)
    return `[${escapeMarkdown(title)}](${toTarget(new URL(permalink, site).href)})`;
  return `${escapeMarkdown(title)} ${toCodeSpan(folder === '' ? source : `${folder}/${source}`)}`;
}

function clip(text: string): string {
  return escapeMarkdown(text.length <= maxText ? text : `${text.slice(0, maxText).replace(/\s+\S*$/, '')} …`);
}
