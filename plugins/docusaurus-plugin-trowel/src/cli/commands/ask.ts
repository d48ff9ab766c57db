import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, jsonOption } from './options.ts';

export const askCommand = defineCommand({
  name: 'ask',
  summary: 'Answer a newcomer’s question, or check that search finds the answers to those that newcomers asked.',
  notes: [
    'The questions that newcomers asked are in data/questions.yml, each with the pages that answer it. A question that is among them is answered by these pages; below are the best three of the hub’s search.',
    '--check puts each of them to the hub’s search. It knows nothing of data/questions.yml, so what it finds, a newcomer finds.',
  ],
  argument: {
    term: '[question…]',
    description: 'What to ask, in any words.',
    fault: 'Say what to ask: trowel ask "why does checkout write twice"',
  },
  takesDashedWords: true,
  options: {
    check: { flags: '--check', description: 'Ask every question of data/questions.yml, and say which are found.' },
    atLeast: {
      flags: '--at-least <percent>',
      description:
        'With --check: exit code 1 when search finds fewer of the answered questions among its first three; `share` of data/questions.yml unless given.',
      parse: parsePercent,
    },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel ask "why is the boat gone at 26:20"', description: 'One question.' },
    { line: 'trowel ask --check', description: 'Which questions are found, and which have no answer.' },
    { line: 'trowel ask --check --at-least 80', description: 'In CI: fail when search finds fewer than 80 %.' },
  ],
  run: async ({ words, options: { check, atLeast, ...options } }, io) => {
    const question = words.join(' ').trim();
    if (check && question !== '')
      throw new UsageError('`--check` asks the questions of data/questions.yml; leave out your own.');
    if (check) return (await import('../askCheck.ts')).askCheck({ atLeast, ...options }, io);
    if (atLeast !== undefined)
      throw new UsageError('`--at-least` belongs to `--check`: trowel ask --check --at-least 80');
    if (question === '') throw new UsageError('Say what to ask: trowel ask "why does checkout write twice"');
    return (await import('../ask.ts')).ask({ question, ...options }, io);
  },
});

/** Reads a number of per cent. Throws a `UsageError`. */
function parsePercent(written: string): number {
  const percent = Number(written.replace(/\s*%$/, ''));
  if (written.trim() !== '' && percent >= 0 && percent <= 100) return percent;
  throw new UsageError(`\`--at-least\` is \`${written}\`; expected a number of per cent from 0 to 100.`);
}
