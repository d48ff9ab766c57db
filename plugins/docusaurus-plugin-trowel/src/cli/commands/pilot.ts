import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, dryRunOption, jsonOption, parseCount } from './options.ts';

const fault =
  'Say what to do: trowel pilot new --title "…" --owner <person>, or trowel pilot scale <pilot> when it has ended.';

export const pilotCommand = defineCommand({
  name: 'pilot',
  summary: 'Set up a pilot of four to six pairs, or write what it taught as the draft of a page about scaling.',
  notes: [
    '`new` writes the page of the pilot with its exit criteria, and the draft of an engagement for each pair. All of them are written, or none. The built site has a calendar (.ics) of its check-ins and its retrospective; --ics prints it.',
    'Without --pair it takes the best of the pairs that `trowel match` proposes, six at most. On a terminal it asks for what is not given, pairs included.',
    '`scale` fills in what worked and what did not, from the criteria, written or counted, the outcomes, the feedback and the retrospectives of a pilot, and lists the pages that it left behind.',
  ],
  argument: { term: '<what…>', description: '`new`, or `scale` and a pilot by name, id or file.', fault },
  options: {
    title: { flags: '-t, --title <title>', description: 'The name of the pilot.' },
    owner: { flags: '-o, --owner <person>', description: 'Who leads it.' },
    sponsor: { flags: '--sponsor <person>', description: 'Who protects the hours.' },
    problem: { flags: '--problem <sentence>', description: 'The problem, with the figure of today.' },
    objective: { flags: '--objective <sentence>', description: 'What it is to show.' },
    start: {
      flags: '-s, --start <date>',
      description:
        'The day of the first sessions; the third Monday from today unless given, as the plan begins two weeks before.',
    },
    weeks: {
      flags: '--weeks <number>',
      description: 'How long it lasts, 8 to 12; 10 unless given.',
      parse: parseCount('--weeks'),
    },
    pair: {
      flags: '-p, --pair <mentor:mentee>',
      description: 'A pair; several mentees with commas. Give it four to six times.',
      isList: true,
    },
    ics: { flags: '--ics', description: 'Of `new`: print the calendar of the pilot instead of what was written.' },
    dryRun: dryRunOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    {
      line: 'trowel pilot new --title "Spring" --owner seun-adeyemi --dry-run',
      description: 'The pairs that are proposed, and the files.',
    },
    {
      line: 'trowel pilot new -t Spring -o seun-adeyemi -p tiago-marques:beatriz-nunes -p morag-macinnes:leif-aune …',
      description: 'With pairs that you name.',
    },
    { line: 'trowel pilot scale dog-watch', description: 'What the pilot taught, as the draft of a page.' },
  ],
  run: async ({ words: [what, ...rest], options }, io) => {
    if (what === 'new' && rest.length === 0) return (await import('../pilot.ts')).newPilot(options, io);
    if (what === 'scale' && rest.length === 1)
      return (await import('../pilotScale.ts')).scalePilot({ ...options, pilot: rest[0] as string }, io);
    throw new UsageError(fault);
  },
});
