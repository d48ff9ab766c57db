import { feedbackFile } from '../content/team/feedback.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { resolveFeedback } from '../hub/feedback.ts';
import type { HubEntry } from '../hub/hub.ts';
import { listActions } from '../programme/actions.ts';
import { groupByPage, isRewrite } from '../programme/feedback.ts';
import { countBy, groupBy } from '../shared/collections.ts';
import {
  type Feedback,
  furtherAnswers,
  isPulseFeedback,
  pulseAnswers,
  pulseNames,
  pulseQuestions,
  pulseStatements,
} from '../shared/feedback.ts';
import { pluralize } from '../shared/plural.ts';
import type { ContentOptions } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine } from './io.ts';
import { loadContent } from './load.ts';
import type { FeedbackJson } from './shapes/feedback.ts';

interface FeedbackOptions extends Pick<ContentOptions, 'content'> {
  readonly json: boolean;
}

/** `trowel feedback`: prints what readers said, for whoever answers. */
export async function feedback({ content: folder, json }: FeedbackOptions, io: Io): Promise<number> {
  const { hub, root } = await loadContent({ content: folder }, io);
  const read = readTeamData(root);
  const { feedback: answers, problems } = resolveFeedback(read, hub);
  const refused = [...read.problems.filter(({ source }) => source === feedbackFile), ...problems];
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const pages = groupByPage(answers, listActions(hub, io.today))
    .filter((one) => one.answers.length > 0)
    .sort((a, b) => Number(isRewrite(b.answers)) - Number(isRewrite(a.answers)));
  if (json) {
    const report = toJson({ pages, answers, byId, refused: refused.length });
    io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCodes.ok;
  }
  const look = await createLook(io);
  const rewritten = pages.filter((one) => isRewrite(one.answers)).length;
  const block = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : [[look.paint('bold', title), ...rows].join('\n')];
  const toRows = (some: typeof pages) =>
    some.flatMap((one) => describePage(one, { entry: byId.get(one.page), byId, look }));
  const blocks = [
    ...(answers.length === 0 ? [`No answers in ${feedbackFile}.`] : [look.wrap(reminder)]),
    ...block(`Needs a rewrite: three times "no" (${rewritten})`, toRows(pages.slice(0, rewritten))),
    ...block(`Other pages (${pages.length - rewritten})`, toRows(pages.slice(rewritten))),
    ...describeProgramme(answers, look),
    ...(refused.length === 0
      ? []
      : [
          look.paint(
            'yellow',
            look.wrap(
              `${pluralize(refused.length, 'line')} cannot be counted. trowel check says which, and how to mend them.`,
            ),
          ),
        ]),
  ];
  io.stdout.write(`${blocks.join('\n\n')}\n`);
  return exitCodes.ok;
}

interface Counted {
  readonly pages: ReturnType<typeof groupByPage>;
  readonly answers: readonly Feedback[];
  readonly byId: ReadonlyMap<string, HubEntry>;
  readonly refused: number;
}

function toJson({ pages, answers, byId, refused }: Counted): FeedbackJson {
  return {
    version: 1,
    refused,
    pages: pages.map(({ page, since, answers: given }) => {
      const entry = byId.get(page);
      return {
        id: page,
        title: entry?.title ?? page,
        source: entry?.source ?? '',
        owner: findOwner(entry, byId) ?? null,
        rewrite: isRewrite(given),
        since: since ?? null,
        answers: given.map(({ further, says, week }) => ({ further, says: says ?? null, week })),
      };
    }),
    programme: answers.filter(isPulseFeedback).map(({ as, pulse, keep, change, week }) => ({
      as: as ?? null,
      pulse,
      keep: keep ?? null,
      change: change ?? null,
      week,
    })),
  };
}

function findOwner(entry: HubEntry | undefined, byId: ReadonlyMap<string, HubEntry>): string | undefined {
  return entry?.ownerId === undefined ? entry?.owner : byId.get(entry.ownerId)?.title;
}

const reminder =
  'For whoever answers. People are known by how they write: pass on what changes, and never what was said word for word.';

interface Around {
  readonly entry?: HubEntry;
  readonly byId: ReadonlyMap<string, HubEntry>;
  readonly look: Look;
}

function describePage(
  { page, since, answers }: ReturnType<typeof groupByPage>[number],
  { entry, byId, look: { paint, wrap } }: Around,
): string[] {
  const owner = findOwner(entry, byId);
  const counts = toCounts(
    furtherAnswers,
    answers.map(({ further }) => further),
  );
  return [
    wrap(`  ${toLine(entry?.title ?? page)}: ${counts}; ${toLine(owner ?? 'nobody')}`, '    '),
    ...(entry ? [`    ${paint('cyan', toLine(entry.source))}`] : []),
    ...(since === undefined ? [] : [`    since it was changed on ${since}`]),
    ...answers.flatMap(({ says, week }) => (says ? [wrap(`    ${week} ${toLine(says)}`, '      ')] : [])),
  ];
}

function describeProgramme(answers: readonly Feedback[], { paint, wrap }: Look): string[] {
  const pulses = answers.filter(isPulseFeedback);
  const years = [...groupBy(pulses, ({ week }) => week.slice(0, 4))].sort(([a], [b]) => (a < b ? 1 : -1));
  return years.map(([year, given]) =>
    [
      paint('bold', `The programme, ${year} (${pluralize(given.length, 'answer')})`),
      ...pulseNames.flatMap((name) => [
        wrap(`  ${pulseStatements[name]}`),
        ...[...groupBy(given, ({ as }) => as ?? 'neither')].map(
          ([as, those]) =>
            `    ${as}: ${toCounts(
              pulseAnswers,
              those.flatMap(({ pulse }) => pulse[name] ?? []),
            )}`,
        ),
      ]),
      ...(['keep', 'change'] as const).flatMap((field) => {
        const said = given.flatMap((one) => (one[field] ? [`    ${one.week} ${toLine(one[field])}`] : []));
        return said.length > 0 ? [`  ${pulseQuestions[field]}`, ...said.map((line) => wrap(line, '      '))] : [];
      }),
    ].join('\n'),
  );
}

function toCounts<Answer extends string>(all: readonly Answer[], given: readonly Answer[]): string {
  const counts = countBy(given);
  const said = all.flatMap((answer) => (counts.has(answer) ? [`${counts.get(answer)} ${answer}`] : []));
  return said.length > 0 ? said.join(', ') : 'no answer';
}
