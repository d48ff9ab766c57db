import * as z from 'zod';
import { kindNames } from '../content/kinds/index.ts';

/**
 * What `--json` prints. Fields are only added within a version; one that changes its meaning or goes away makes the
 * next. Described for readers in CLI.md.
 */
const version = z.literal(1);

const relation = z.object({
  type: z.string().describe('How it is tied: supersedes, superseded-by, amends, amended-by, relates-to, …'),
  target: z.string().describe('Id of the other entry.'),
});

const entry = z.object({
  id: z.string().describe('`<kind>/<name>`, unique.'),
  kind: z.enum(kindNames as [string, ...string[]]).describe('The kind of page.'),
  number: z.number().int().nullable().describe('The record’s number.'),
  title: z.string().describe('The title; a page without one has its file name as words.'),
  status: z.string().nullable().describe('The status, as written where the kind does not know it.'),
  date: z.string().nullable().describe('YYYY-MM-DD, the calendar date as written.'),
  source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
  summary: z.string().describe('One sentence of plain text; empty for an empty page.'),
  tags: z.array(z.string()).describe('Tags as written.'),
  skills: z.array(z.string()).describe('Skills as written.'),
  people: z.array(z.string()).describe('Everybody whom the page names, as written.'),
  systems: z.array(z.string()).describe('Names of the systems it is about.'),
  owner: z.string().nullable().describe('Who keeps the page right, as written.'),
  verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
  log: z.string().nullable().describe('The mentee in whose decision log it stands; null for the organisation’s own.'),
  relations: z.array(relation).describe('Ties to other entries, those written on the other side included.'),
  mentions: z.array(relation).describe('Links in the text to other entries (mentions) and from them (mentioned-by).'),
});

const problem = z.object({
  code: z.string().describe('What is wrong; stable.'),
  severity: z.enum(['error', 'warning']).describe('`error`: something that was meant is not in the hub.'),
  message: z.string().describe('What was found, what is expected, the nearest valid value.'),
  source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
  line: z.number().int().nullable().describe('Counted from 1.'),
  column: z.number().int().nullable().describe('Counted from 1.'),
  field: z.string().nullable().describe('The front-matter field.'),
});

const counts = z.object({
  pages: z.number().int().describe('Pages that were read.'),
  errors: z.number().int().describe('Problems that are errors.'),
  warnings: z.number().int().describe('Problems that are warnings.'),
});

const section = z.object({
  heading: z.string().describe('The heading it stands under.'),
  anchor: z.string().nullable().describe('The heading’s anchor.'),
  excerpt: z.string().describe('The passage that fits, as plain text.'),
});

const result = z.object({
  id: z.string().describe('Id of the entry.'),
  kind: z.string().describe('Its kind.'),
  number: z.number().int().nullable().describe('Its number.'),
  title: z.string().describe('Its title.'),
  status: z.string().nullable().describe('Its status.'),
  date: z.string().nullable().describe('Its date.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  replacedBy: z
    .object({ title: z.string(), source: z.string() })
    .nullable()
    .describe('What holds in its place, by title and file, when it was superseded.'),
  excerpt: z.string().describe('The passage of the page that fits best, or its summary.'),
  sections: z.array(section).describe('Where on the page, best first, at most three.'),
});

const ofPage = {
  id: z.string().describe('Id of the page.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  line: z.number().int().nullable().describe('Counted from 1.'),
  column: z.number().int().nullable().describe('Counted from 1.'),
};

const unknownMarker = z.object({
  path: z.string().describe('Path in the repository.'),
  line: z.number().int().describe('Counted from 1.'),
  name: z.string().describe('The name in the marker.'),
  nearest: z.string().nullable().describe('The page that was perhaps meant.'),
});

const code = z.object({
  patterns: z
    .array(
      z.object({
        ...ofPage,
        glob: z.string().describe('The pattern.'),
        now: z.string().nullable().describe('What git’s renames make of it.'),
      }),
    )
    .describe('Patterns of `governs` that fit no file.'),
  markers: z.array(unknownMarker).describe('Markers that name no page.'),
  changed: z
    .array(
      z.object({
        ...ofPage,
        verified: z.string().describe('YYYY-MM-DD, the day on which the page was last confirmed.'),
        commits: z.number().int().describe('Commits after that day that touch what it governs.'),
        lines: z.number().int().describe('Lines that came and went by them.'),
        last: z.string().describe('YYYY-MM-DD, the day of the last of them.'),
      }),
    )
    .describe('Pages whose code has changed since they were confirmed.'),
  notes: z.array(z.string()).describe('What was not looked at, as sentences.'),
});

/** `trowel list --json` */
export const listShape = z.object({ version, entries: z.array(entry) });
/** `trowel check --json` */
export const checkShape = z.object({
  version,
  problems: z.array(problem),
  counts,
  code: code.nullable().describe('With `--code`: what is wrong between the pages and the code that they govern.'),
});
/** `trowel search --json` */
export const searchShape = z.object({
  version,
  query: z.string().describe('The query as it was read.'),
  total: z.number().int().describe('Pages found; `results` holds the best of them (see --limit).'),
  results: z.array(result),
});

const recognised = {
  value: z.string().describe('What was recognised; of a relation, the id of the other record in the hub.'),
  form: z
    .enum(['front matter', 'file name', 'bullet', 'line', 'table', 'heading', 'link'])
    .describe(
      'Where it was written: in front matter, a bullet, a line, a table, a heading or below one, a link, the file’s name.',
    ),
  line: z.number().int().nullable().describe('Line of the file that it came from, counted from 1.'),
};
const state = z.enum(['new', 'updated', 'unchanged', 'left']).describe('`left`: not written, for a reason.');
const copied = {
  from: z.string().describe('Path of the file below the imported folder.'),
  file: z.string().describe('Path of its copy below the hub’s root.'),
  state,
  reason: z.string().nullable().describe('Why it was left.'),
};

const imported = z.object({
  ...copied,
  id: z.string().describe('Id of the entry in the hub.'),
  title: z.object(recognised).describe('The title.'),
  status: z.object(recognised).nullable().describe('The status, as written where the kind does not know it.'),
  date: z.object(recognised).nullable().describe('The date.'),
  people: z
    .array(
      z.object({
        ...recognised,
        as: z
          .enum(['decision-makers', 'consulted', 'informed'])
          .nullable()
          .describe('What they are to it, where the record says so.'),
      }),
    )
    .describe('Everybody whom it names.'),
  tags: z.array(z.object(recognised)).describe('Its tags.'),
  relations: z
    .array(z.object({ ...recognised, type: z.string().describe('How it is tied, as in `trowel list`.') }))
    .describe('What it says of other records.'),
  added: z.array(z.string()).describe('Fields that were added to its front matter.'),
  problems: z
    .array(
      z.object({
        code: z.string().describe('What is wrong, as in `trowel check`.'),
        message: z.string().describe('What was found, and what is expected.'),
        line: z.number().int().nullable().describe('Line of the file that it came from, counted from 1.'),
        field: z.string().nullable().describe('The front-matter field.'),
      }),
    )
    .describe(
      'What was not recognised: a status nobody knows, a date that can be two, a link that leads to no record.',
    ),
});

const brokenLink = z.object({
  from: z.string().describe('Path of the record below the imported folder.'),
  line: z.number().int().describe('Line of the file that it came from, counted from 1.'),
  href: z.string().describe('The link as written.'),
  reason: z.string().describe('Why it leads nowhere.'),
});

const importCounts = z.object({
  new: z.number().int().describe('Files that were not there.'),
  updated: z.number().int().describe('Files that had changed where they come from.'),
  unchanged: z.number().int().describe('Files that are as they should be.'),
  left: z.number().int().describe('Files that are not import’s to change.'),
});

/** `trowel import --json` */
export const importShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was written.'),
  to: z.string().describe('The folder written to, below the hub’s root.'),
  records: z.array(imported).describe('The records, by file.'),
  attachments: z.array(z.object(copied)).describe('Files that records link to, copied with them.'),
  links: z.array(brokenLink).describe('Links of records that lead nowhere in the hub.'),
  skipped: z
    .array(z.object({ from: z.string(), reason: z.string() }))
    .describe('Markdown files that are no records, each with the reason.'),
  counts: importCounts.describe('The sums, linked files included.'),
});

const pageRef = z.object({
  id: z.string().describe('Id of the page.'),
  title: z.string().describe('Its title.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
});

const because = z.object({
  glob: z.string().nullable().describe('The pattern of the page that fits the path; null for a marker.'),
  line: z.number().int().nullable().describe('The line of the marker, counted from 1; null for a pattern.'),
  near: z.boolean().nullable().describe('Whether the marker stands at the lines that were asked about.'),
  removed: z.boolean().nullable().describe('Whether the change takes the marker away.'),
});

const answer = z.object({
  id: z.string().describe('Id of the page.'),
  kind: z.string().describe('Its kind.'),
  number: z.number().int().nullable().describe('Its number.'),
  title: z.string().describe('Its title.'),
  status: z.string().nullable().describe('Its status.'),
  verdict: z.string().nullable().describe('keep, revisit or gone, of an archaeology page.'),
  date: z.string().nullable().describe('Its date.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  why: z.string().describe('Why it is so, in one sentence; empty for an empty page.'),
  landmines: z
    .array(
      z.object({
        title: z.string().nullable().describe('Its title.'),
        text: z.string().describe('The landmine as plain text.'),
        anchor: z.string().nullable().describe('The anchor of the heading that it stands under.'),
      }),
    )
    .describe('What breaks if somebody cleans it up, with the anchor of the heading above.'),
  constraints: z
    .array(
      pageRef.extend({
        status: z.string().nullable().describe('holds, lifted, unknown, or as written.'),
        since: z.string().nullable().describe('From when it held: a year, a month or a day.'),
        until: z.string().nullable().describe('When it was lifted: a year, a month or a day.'),
      }),
    )
    .describe('What it rests on, each as it stands.'),
  ask: z
    .array(
      z.object({
        name: z.string().describe('Name, as the person’s page has it.'),
        as: z.string().describe('What they are to the page: owner, witness, decision-maker, system-owner.'),
        leaving: z.string().nullable().describe('Their last day.'),
      }),
    )
    .describe('Who can tell more, those who know it best first.'),
  supersededBy: pageRef.nullable().describe('What holds in its place, when it was superseded.'),
  verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
  places: z
    .array(
      z.object({
        path: z.string().describe('Path in the repository.'),
        because: z.array(because).describe('The reasons, each a pattern or a marker.'),
      }),
    )
    .describe('The files that it governs, of those asked about, and why it does.'),
});

/** `trowel why --json` */
export const whyShape = z.object({
  version,
  answers: z.array(answer).describe('Pages that govern what was asked about, most pressing first.'),
  ungoverned: z.array(z.string()).describe('Files that nothing governs.'),
  unknown: z.array(unknownMarker).describe('Markers that name no page.'),
  notes: z.array(z.string()).describe('What was not looked at, as sentences.'),
});

/** `trowel verify --json` */
export const verifyShape = z.object({
  version,
  dryRun: z.boolean().describe('Nothing was written.'),
  pages: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        before: z.string().nullable().describe('The day on which it was last confirmed before.'),
        verified: z.string().describe('The day that stands in the file now.'),
        due: z.string().nullable().describe('By when it is to be confirmed again.'),
      }),
    )
    .describe('The pages that were confirmed.'),
});
/** `trowel due --json` */
export const dueShape = z.object({
  version,
  today: z.string().describe('The day that decides what is overdue.'),
  reviews: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        kind: z.string().describe('Its kind.'),
        number: z.number().int().nullable().describe('Its number.'),
        title: z.string().describe('Its title.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        what: z.enum(['confirm', 'outcome']).describe('What is asked: to confirm the page, or to judge the outcome.'),
        due: z.string().describe('YYYY-MM-DD, the day by which it is asked.'),
        overdue: z.boolean().describe('Whether that day is past.'),
        owner: z.string().nullable().describe('Who keeps it right, by name.'),
        ownerId: z.string().nullable().describe('Id of that person’s page.'),
        verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
      }),
    )
    .describe('What falls due, earliest first.'),
});

/** `trowel promote --json` */
export const promoteShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was to be written.'),
  written: z.boolean().describe('Whether all were promoted; one that cannot be keeps the others back.'),
  promoted: z
    .array(
      z.object({
        id: z.string().describe('Id of the entry of the log.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        to: z.string().describe('Path of the record’s file.'),
        number: z.number().int().describe('The record’s number.'),
        status: z.string().describe('The record’s status.'),
        links: z.number().int().describe('How many links were made right for the new place.'),
        answers: z
          .array(z.string())
          .describe('Headings of sections that may answer the feedback, which stays in the log.'),
      }),
    )
    .describe('The entries, each with the record that it becomes.'),
  refused: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        reasons: z.array(z.string()).describe('What is missing, or in the way.'),
      }),
    )
    .describe('What cannot be promoted.'),
});

const dugCommit = z.object({
  did: z.enum(['made', 'undid', 'remade']).describe('What the commit did to the change.'),
  sha: z.string().describe('The beginning of its hash.'),
  date: z.string().describe('YYYY-MM-DD, the day where its author was.'),
  author: z.string().describe('Name of its author.'),
  subject: z.string().describe('The first line of its message.'),
});

const dugEvidence = z.object({
  type: z
    .enum(['undone', 'comment', 'constant', 'contested'])
    .describe(
      'A change that was undone, a comment, a figure that nobody explains, a file that is mended again and again.',
    ),
  path: z.string().nullable().describe('The file, from the repository’s root.'),
  line: z.number().int().nullable().describe('Line of the file as it was committed last.'),
  text: z.string().nullable().describe('The line.'),
  about: z.string().nullable().describe('What the comment is, or the figure.'),
  commits: z.array(dugCommit).describe('The commits, oldest first.'),
  changes: z.number().int().nullable().describe('How many commits changed the file.'),
  fixes: z.number().int().nullable().describe('How many of them say that they mend something.'),
  authors: z.number().int().nullable().describe('How many people changed it.'),
});

const dug = z.object({
  number: z.number().int().describe('Its place in the list, for --only.'),
  key: z.string().describe('What it is about; stays the same from run to run.'),
  title: z.string().describe('A title for the page.'),
  score: z.number().describe('How much it asks for a page, compared with the others.'),
  files: z.array(z.string()).describe('The files that it is about, the one that matters most first.'),
  from: z.string().describe('YYYY-MM-DD, the first day of the evidence.'),
  to: z.string().describe('YYYY-MM-DD, the last day of the evidence.'),
  witnesses: z.array(z.string()).describe('Names of those who can be asked.'),
  evidence: z.array(dugEvidence).describe('What speaks for it, weightiest first.'),
  draft: z
    .object({ file: z.string(), state, reason: z.string().nullable() })
    .nullable()
    .describe('The draft page, with --write.'),
});

/** `trowel dig --json` */
export const digShape = z.object({
  version,
  repository: z.string().describe('Name of the repository’s folder.'),
  commits: z.number().int().describe('Commits that were read.'),
  cut: z.boolean().describe('Whether there are older ones that were not.'),
  total: z.number().int().describe('Proposals found; `candidates` holds the best of them (see --limit).'),
  candidates: z.array(dug).describe('The proposals, best first.'),
});

/** `trowel interview --json` */
export const interviewShape = z.object({
  version,
  person: z
    .object({
      id: z.string().describe('Id of their page.'),
      name: z.string().describe('Their name.'),
      leaving: z.string().nullable().describe('Their last day.'),
    })
    .describe('Who is asked.'),
  topics: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        kind: z.string().describe('Its kind.'),
        title: z.string().describe('Its title.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        why: z
          .enum(['system', 'page', 'challenge', 'gap', 'mentoring'])
          .describe(
            'Why it is asked about: a system or a page that nobody else knows, a challenge they wrote, something missing, a mentee who waits.',
          ),
        questions: z.array(z.string()).describe('The questions, as Markdown on one line each.'),
      }),
    )
    .describe('What to ask about, most pressing first.'),
  written: z.string().nullable().describe('The draft page that was written, or is there already as it would be.'),
});

/** `trowel gaps --json` */
export const gapsShape = z.object({
  version,
  systems: z
    .array(
      z.object({
        id: z.string().describe('Id of the system.'),
        title: z.string().describe('Its title.'),
        retired: z.boolean().describe('Whether it has been switched off.'),
        known: z
          .array(z.string())
          .describe('Ids of the people who could explain it; names where the hub has no pages for people.'),
        gaps: z
          .array(
            z.object({
              type: z
                .enum(['no-archaeology', 'no-verified-owner', 'single-witness', 'leaving', 'no-cause'])
                .describe('What is missing.'),
              people: z.array(z.string()).describe('Names of the people it is about.'),
              pages: z.array(z.string()).describe('Ids of the pages it is about.'),
              message: z.string().describe('The gap as a sentence.'),
            }),
          )
          .describe('What is missing about it.'),
      }),
    )
    .describe('Every system, the worst first.'),
});

export type ListJson = z.output<typeof listShape>;
export type CheckJson = z.output<typeof checkShape>;
export type SearchJson = z.output<typeof searchShape>;
export type ImportJson = z.output<typeof importShape>;
export type WhyJson = z.output<typeof whyShape>;
export type VerifyJson = z.output<typeof verifyShape>;
export type DueJson = z.output<typeof dueShape>;
export type PromoteJson = z.output<typeof promoteShape>;
export type DigJson = z.output<typeof digShape>;
export type InterviewJson = z.output<typeof interviewShape>;
export type GapsJson = z.output<typeof gapsShape>;
