import { didYouMean } from '../../content/spellingSuggestion.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, hubOption } from './options.ts';

const levels = ['hint', 'information'] as const;

export const lspCommand = defineCommand({
  name: 'lsp',
  summary:
    'Serve an editor: why the code in it is as it is, and help with writing pages, by the Language Server Protocol.',
  notes: [
    'An editor starts it. It speaks the protocol on standard input and output, and writes nothing to files by itself.',
  ],
  options: {
    content: contentOption,
    hub: hubOption,
    level: {
      flags: '--level <level>',
      description: 'How governed code is pointed out: `hint` or `information`, which is the default.',
      parse: (written) => {
        const found = levels.find((level) => level === written);
        if (found) return found;
        throw new UsageError(
          `\`--level\` is \`${written}\`; expected hint or information.${didYouMean(written, levels)}`,
        );
      },
    },
    stdio: { flags: '--stdio', description: 'Taken, since some editors say so. It is the only way.' },
    clientProcessId: {
      flags: '--clientProcessId <id>',
      description: 'Taken, since VS Code says so. Nothing depends on it.',
    },
  },
  examples: [
    { line: 'trowel lsp', description: 'What an editor runs in a hub, or in a repository with one.' },
    { line: 'trowel lsp --content ../hub', description: 'The hub is in another folder.' },
    { line: 'trowel lsp --hub https://why.example.org', description: 'The hub is a published one.' },
  ],
  run: async ({ options: { content, hub, level } }, io) =>
    (await import('../lsp.ts')).serveLsp({ content, hub, level }, io),
});
