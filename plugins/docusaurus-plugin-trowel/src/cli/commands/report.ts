import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, outcomeAfterOption } from './options.ts';

export const reportCommand = defineCommand({
  name: 'report',
  summary: 'Draft the yearly review of the mentoring programme.',
  notes: [
    'It has the figures of the year beside those of the year before, quotations, what was agreed and what became of it, the stories of the year, and where knowledge is thin. With --write it becomes a draft page, docs/reviews/<year>.md. Run it again when the hub has changed; a page in which somebody has written is never overwritten.',
  ],
  options: {
    year: { flags: '-y, --year <year>', description: 'The year: this one unless given.', parse: parseYear },
    write: { flags: '-w, --write', description: 'Write it as a draft page.' },
    outcomeAfter: outcomeAfterOption,
    content: contentOption,
  },
  examples: [
    { line: 'trowel report --year 2026', description: 'The review of 2026, as Markdown.' },
    { line: 'trowel report --year 2026 --write', description: 'The same, as a draft page.' },
  ],
  run: async ({ options }, io) => (await import('../report.ts')).report(options, io),
});

function parseYear(written: string): number {
  if (/^(?:19|2\d)\d{2}$/.test(written)) return Number(written);
  throw new UsageError(`\`--year\` is \`${written}\`; expected a year like 2026.`);
}
