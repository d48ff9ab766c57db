import { writeChanges } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { exitCodes, type Io, toLine, UsageError } from './io.ts';
import { loadProgramme } from './loadProgramme.ts';
import { toReview } from './reviewText.ts';
import { makeCopy, planCopy } from './stampedCopy.ts';

interface ReportOptions extends Pick<ContentOptions, 'content'> {
  readonly year?: number;
  readonly outcomeAfter?: string;
  readonly write: boolean;
}

/** `trowel report`: prints the draft of a yearly review, or writes it as a draft page. */
export async function report({ year: given, write, content, outcomeAfter }: ReportOptions, io: Io): Promise<number> {
  const thisYear = Number(io.today.slice(0, 4));
  const year = given ?? thisYear;
  if (year > thisYear) throw new UsageError(`\`--year\` is ${year}, which has not begun; the latest is ${thisYear}.`);
  const ends = [year - 1, year].map((one) => `${one}-12-31`).filter((day) => day < io.today);
  const loaded = await loadProgramme({ content, outcomeAfter, daysSince: () => ends }, io);
  const text = toReview(loaded, year);
  if (!write) {
    io.stdout.write(text);
    return exitCodes.ok;
  }
  const file = `${loaded.hub.entries.some(({ source }) => source.startsWith('docs/')) ? 'docs/' : ''}reviews/${year}.md`;
  const source = Buffer.from(text);
  const own = { stamp: 'x-report', from: String(year) } as const;
  const bytes = makeCopy(source, { ...own, fields: [] });
  const { root } = loaded;
  const { reason, change } = await planCopy({ root, file, bytes, source, command: '`trowel report`', ...own });
  if (reason !== undefined)
    throw new UsageError(`${reason}. Nothing was written; without --write the review is only printed.`);
  if (change) await writeChanges(root, [change]);
  io.stdout.write(`Written: ${toLine(file)}. It is a draft, which only \`npm start\` shows.\n`);
  return exitCodes.ok;
}
