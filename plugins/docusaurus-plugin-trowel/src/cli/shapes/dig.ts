import * as z from 'zod';
import { version } from './common.ts';
import { state } from './import.ts';

const dugCommit = z.object({
  did: z.enum(['made', 'undid', 'remade']).describe('What the commit did to the change.'),
  sha: z.string().describe('The beginning of its hash.'),
  date: z.string().describe('YYYY-MM-DD, in the time zone of its author.'),
  author: z.string().describe('Name of its author.'),
  subject: z.string().describe('The first line of its message.'),
});

const dugEvidence = z.object({
  type: z
    .enum(['undone', 'comment', 'constant', 'contested'])
    .describe('An undone change, a comment, an unexplained figure, or a file that is fixed again and again.'),
  path: z.string().nullable().describe('The file, from the repository’s root.'),
  line: z.number().int().nullable().describe('Line of the file in the last commit.'),
  text: z.string().nullable().describe('The line.'),
  about: z.string().nullable().describe('The kind of comment, or the figure.'),
  commits: z.array(dugCommit).describe('The commits, oldest first.'),
  changes: z.number().int().nullable().describe('How many commits changed the file.'),
  fixes: z.number().int().nullable().describe('How many of them say that they fix something.'),
  authors: z.number().int().nullable().describe('How many people changed it.'),
});

const dug = z.object({
  number: z.number().int().describe('Its place in the list, for --only.'),
  key: z.string().describe('What it is about; stays the same from run to run.'),
  title: z.string().describe('A title for the page.'),
  score: z.number().describe('How much it deserves a page, compared with the others.'),
  files: z.array(z.string()).describe('The files that it is about, the most important first.'),
  from: z.string().describe('YYYY-MM-DD, the first day of the evidence.'),
  to: z.string().describe('YYYY-MM-DD, the last day of the evidence.'),
  witnesses: z.array(z.string()).describe('Names of those who can be asked.'),
  evidence: z.array(dugEvidence).describe('The evidence, strongest first.'),
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
  cut: z.boolean().describe('Whether there are older ones that were not read.'),
  total: z.number().int().describe('Proposals found; `candidates` holds the best of them (see --limit).'),
  candidates: z.array(dug).describe('The proposals, best first.'),
  notes: z.array(z.string()).describe('What could not be seen, as sentences.'),
});

export type DigJson = z.output<typeof digShape>;
