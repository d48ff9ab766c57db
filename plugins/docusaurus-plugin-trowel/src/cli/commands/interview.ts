import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const interviewCommand = defineCommand({
  name: 'interview',
  summary: 'List what only one person can explain, with questions to ask them.',
  notes: [
    'With --write, the questions become a draft page, docs/interviews/<person>.md. Run it again when the hub has changed; a page in which somebody has written is never overwritten.',
  ],
  argument: {
    term: '<person>',
    description: 'A person, by name, or by the id or file of their page.',
    fault: '`trowel interview` takes one person: trowel interview <person>.',
  },
  options: {
    write: { flags: '-w, --write', description: 'Write the questions as a draft page.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel interview ingrid-solheim', description: 'What only Ingrid can explain.' },
    { line: 'trowel interview ingrid-solheim --write', description: 'The questions, as a draft page.' },
  ],
  run: async ({ words: [person = ''], options }, io) =>
    (await import('../interview.ts')).interview({ person, ...options }, io),
});
