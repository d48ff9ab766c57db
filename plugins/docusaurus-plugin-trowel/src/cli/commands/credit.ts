import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const creditCommand = defineCommand({
  name: 'credit',
  summary: 'List what a person did for others, and what others build on.',
  notes: [
    'Only of somebody who wants it: their own page says `credit: public`. The site has the same on their page of evidence.',
  ],
  argument: {
    term: '<person>',
    description: 'A person, by name, or by the id or file of their page.',
    fault: '`trowel credit` takes one person: trowel credit <person>.',
  },
  options: {
    since: { flags: '--since <date>', description: 'Only what is of that day or later, YYYY-MM-DD.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel credit tiago-marques', description: 'All that the pages show.' },
    { line: 'trowel credit tiago-marques --since 2026-01-01', description: 'What is of this year.' },
  ],
  run: async ({ words: [person = ''], options }, io) =>
    (await import('../credit.ts')).credit({ person, ...options }, io),
});
