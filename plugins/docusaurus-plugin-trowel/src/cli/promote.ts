import path from 'node:path';
import { didYouMean } from '../content/nearest.ts';
import type { HubEntry } from '../hub/hub.ts';
import { count } from '../shared/count.ts';
import { commonOptions } from './args.ts';
import type { Command } from './command.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createFindNamed } from './named.ts';
import { type Promotion, planPromotions, promotedStatuses } from './promote/plan.ts';
import type { PromoteJson } from './shapes/promote.ts';
import { readForChange, writeUndisturbed } from './write.ts';

export const promoteCommand: Command = {
  usage: 'trowel promote <entry…> [options]',
  summary: 'Make entries of decision logs, reviewed by the mentor, records of the organisation.',
  notes:
    'The record gets the next number and the entry’s text without the feedback. The entry stays in the log, and leads to it.\nOf several, all are promoted or none. Exit code 1 when one cannot be.',
  options: {
    status: {
      type: 'string',
      short: 's',
      value: '<status>',
      description: `The record’s status: ${promotedStatuses.join(', ')}; the entry’s own unless given.`,
    },
    'dry-run': { type: 'boolean', short: 'n', description: 'Say what would be written, and write nothing.' },
    content: commonOptions.content,
    json: commonOptions.json,
    help: commonOptions.help,
  },
  run: async ({ content: folder, words, json, values }, io) => {
    if (words.length === 0) throw new UsageError('Which entry? trowel promote <entry…>');
    const status = readStatus(values.status);
    const root = path.resolve(io.cwd, folder ?? '.');
    const content = await loadContent({ content: folder }, io);
    const entries = findAll(words, createFindNamed(content, { cwd: io.cwd, root }));
    const promotions = await planPromotions({
      hub: content.hub,
      entries,
      status,
      today: io.today,
      read: (source) => readForChange(root, source),
    });
    const refused = promotions.some((promotion) => 'refused' in promotion);
    const dryRun = values['dry-run'] === true;
    if (!refused && !dryRun)
      await writeUndisturbed(
        io,
        root,
        promotions.flatMap((promotion) => ('changes' in promotion ? promotion.changes : [])),
      );
    const report = toPromoteJson(promotions, { dryRun, written: !refused && !dryRun });
    io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content, io));
    return refused ? exitCodes.problems : exitCodes.ok;
  },
};

function readStatus(written: string | boolean | undefined): string | undefined {
  if (typeof written !== 'string') return undefined;
  if (promotedStatuses.includes(written)) return written;
  const hint = didYouMean(written, promotedStatuses);
  throw new UsageError(`\`--status\` is \`${toLine(written)}\`; expected ${promotedStatuses.join(', ')}.${hint}`);
}

/** Every entry that is named, once. Throws a `UsageError` with all names that mean nothing. */
function findAll(words: readonly string[], find: ReturnType<typeof createFindNamed>): HubEntry[] {
  const named = words.map(find);
  const faults = named.flatMap((found) => ('fault' in found ? found.fault : []));
  if (faults.length > 0) throw new UsageError(`${faults.join('\n        ')}\nNothing was written.`);
  return [...new Set(named.flatMap((found) => ('entry' in found ? found.entry : [])))];
}

function toPromoteJson(
  promotions: readonly Promotion[],
  { dryRun, written }: { readonly dryRun: boolean; readonly written: boolean },
): PromoteJson {
  return {
    version: 1,
    dryRun,
    written,
    promoted: promotions.flatMap((promotion) =>
      'refused' in promotion
        ? []
        : {
            id: promotion.entry.id,
            source: promotion.entry.source,
            to: promotion.to,
            number: promotion.number,
            status: promotion.status,
            links: promotion.links,
            answers: [...promotion.answers],
          },
    ),
    refused: promotions.flatMap((promotion) =>
      'refused' in promotion
        ? { id: promotion.entry.id, source: promotion.entry.source, reasons: [...promotion.refused] }
        : [],
    ),
  };
}

function toText({ promoted, refused, dryRun, written }: PromoteJson, { folder }: Content, io: Io): string {
  const paint = createPaint(io);
  const toFile = (source: string) => toLine(folder === '' ? source : path.posix.join(folder, source));
  const files = promoted.flatMap(({ source, to }) => [toFile(to), toFile(source)]);
  return `${[
    ...promoted.map(
      ({ source, to, status, links }) =>
        `${paint('cyan', toFile(source))} → ${paint('cyan', toFile(to))} (${toLine([status, ...(links > 0 ? [`${count(links, 'link')} made right for its place`] : [])].join('; '))})`,
    ),
    ...promoted.flatMap(({ to, answers }) =>
      answers.map(
        (heading) =>
          `${paint('cyan', toFile(to))}: its section “${toLine(heading)}” may answer the feedback, which stays in the log; does it still read well?`,
      ),
    ),
    ...refused.flatMap(({ source, reasons }) =>
      reasons.map((reason) => `${paint('cyan', toFile(source))}: ${paint('red', 'not promoted')}: ${toLine(reason)}`),
    ),
    ...(refused.length > 0 ? [paint('dim', 'Nothing was written.')] : []),
    ...(dryRun && refused.length === 0 ? [paint('dim', 'Nothing was written: --dry-run.')] : []),
    ...(written ? [`Next: read the record as the organisation will, then git add ${files.join(' ')}`] : []),
  ].join('\n')}\n`;
}
