import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const interviewCommand = defineCommand({
  name: 'interview',
  summary: 'List what only one person can explain, with the questions to ask them.',
  notes: [
    'With --write the questions become a draft page, docs/interviews/<person>.md. Run it again after the hub has changed: a page in which somebody has written is left.',
  ],
  argument: {
    term: '<person>',
    description: 'A person by name, or by id or file of their page.',
    fault: '`trowel interview` takes one person: trowel interview <person>.',
  },
  options: {
    write: { flags: '-w, --write', description: 'Write the questions as a draft page.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [{ line: 'trowel interview ilse-brandt --write', description: 'A page of questions for Ilse.' }],
  run: async ({ words: [person = ''], options }, io) =>
    (await import('../interview.ts')).interview({ person, ...options }, io),
});
