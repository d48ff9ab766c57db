import path from 'node:path';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { pluralize } from '../shared/plural.ts';
import { readForChange, writeUndisturbed } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder, findPages, refuseAll } from './pageFinder.ts';
import { type Promotion, planPromotions, promotedStatuses } from './promote/plan.ts';
import type { PromoteJson } from './shapes/promote.ts';

interface PromoteOptions extends Pick<ContentOptions, 'content'> {
  /** The entries as people write them. */
  readonly entries: readonly string[];
  readonly status?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `trowel promote`: makes records of entries of decision logs. Returns 1 when one cannot be promoted. */
export async function promote(
  { entries: written, dryRun, json, content: folder, ...options }: PromoteOptions,
  io: Io,
): Promise<number> {
  const status = readStatus(options.status);
  const root = path.resolve(io.cwd, folder ?? '.');
  const content = await loadContent({ content: folder }, io);
  const { entries, faults } = findPages(written, createPageFinder(content, { cwd: io.cwd, root }));
  if (faults.length > 0) throw refuseAll(faults);
  const promotions = await planPromotions({
    hub: content.hub,
    entries,
    status,
    today: io.today,
    read: (source) => readForChange(root, source),
  });
  const isRefused = promotions.some((promotion) => 'refused' in promotion);
  const isFormattedPlace = !isRefused && !dryRun;
  const changes = promotions.flatMap((promotion) => ('changes' in promotion ? promotion.changes : []));
  if (isFormattedPlace) await writeUndisturbed(io, root, changes);
  const report = toPromoteJson(promotions, { dryRun, written: isFormattedPlace });
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content, io));
  return isRefused ? exitCodes.problems : exitCodes.ok;
}

function readStatus(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (promotedStatuses.includes(written)) return written;
  const hint = didYouMean(written, promotedStatuses);
  throw new UsageError(`\`--status\` is \`${toLine(written)}\`; expected ${promotedStatuses.join(', ')}.${hint}`);
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
        `${paint('cyan', toFile(source))} → ${paint('cyan', toFile(to))} (${toLine([status, ...(links > 0 ? [`${pluralize(links, 'link')} adjusted`] : [])].join('; '))})`,
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
    ...(dryRun && refused.length === 0 ? [paint('dim', 'Nothing was written, because of --dry-run.')] : []),
    ...(written ? [`Next: read the record as the organisation will, then git add ${files.join(' ')}`] : []),
  ].join('\n')}\n`;
}
