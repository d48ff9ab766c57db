import { expect, test } from 'vitest';
import { lspCommand } from './commands/lsp.ts';
import { readPlainOptions } from './lspMain.ts';
import { parseInput } from './parser.ts';

test.each([
  [[]],
  [['--stdio']],
  [['--stdio', '--clientProcessId=7']],
  [['-c', '../hub']],
  [['--content=../hub', '--hub', 'https://a.example']],
])('what editors say is read as the command line reads it: %j', (words) => {
  const { content, hub } = parseInput(lspCommand, words)?.options ?? {};
  expect(readPlainOptions(words)).toEqual({ content, hub });
});

test.each([[['--help']], [['--level', 'hint']], [['--lvel', 'hint']], [['src']], [['--content']]])(
  'all else is left to the command line: %j',
  (words) => {
    expect(readPlainOptions(words)).toBeUndefined();
  },
);
