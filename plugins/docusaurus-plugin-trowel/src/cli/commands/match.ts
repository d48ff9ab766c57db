import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, parseCount } from './options.ts';

export const matchCommand = defineCommand({
  name: 'match',
  summary: 'Propose who mentors whom, for all open wishes, with the reasons.',
  notes: [
    'A wish is open while no engagement of that person is about it. First as many people as possible get a mentor; then the pairs fit as well as they can. No mentor gets more than their free hours hold.',
    'Nothing is written without --write, and then only new pages: drafts that somebody completes.',
  ],
  options: {
    person: {
      flags: '-p, --person <person>',
      description: 'Rank the mentors for this person, and propose only their pair.',
    },
    start: {
      flags: '-s, --start <date>',
      description: 'The day on which the engagements begin; the next Monday unless given.',
    },
    weeks: {
      flags: '--weeks <number>',
      description: 'How long they last; 12 weeks unless given.',
      parse: parseCount('--weeks'),
    },
    write: { flags: '-w, --write', description: 'Write the proposed engagements as drafts.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel match', description: 'Who could mentor whom from next Monday on.' },
    { line: 'trowel match --person noor-haddad', description: 'Who could mentor Noor, and why the others cannot.' },
    { line: 'trowel match --write', description: 'Write the pairs as drafts of engagements.' },
  ],
  run: async ({ options }, io) => (await import('../match.ts')).match(options, io),
});
