import { defineCommand } from '../command.ts';
import { audienceOption, contentOption, dryRunOption, hubOption, parseCount } from './options.ts';

/** What the part says of itself and how to ask takes about as much. */
const leastTokens = 200;

export const agentsCommand = defineCommand({
  name: 'agents',
  summary: 'Tell coding assistants in AGENTS.md how to ask, and which landmines are in the code.',
  notes: [
    'Writes the part between `<!-- trowel:begin -->` and `<!-- trowel:end -->`, and nothing else. Run it again when the hub changes.',
    'Files of single tools that are there (CLAUDE.md, GEMINI.md, .github/copilot-instructions.md …) get the same part, unless they lead to AGENTS.md.',
  ],
  options: {
    folder: {
      flags: '--folder <dir>',
      description:
        'Give this folder an AGENTS.md of its own, with the landmines below it; can be given several times. Folders that have one keep it without being named.',
      isList: true,
    },
    file: {
      flags: '--file <file>',
      description: 'Write into this file, too, such as .cursor/rules/why.mdc; can be given several times.',
      isList: true,
    },
    maxTokens: {
      flags: '--max-tokens <number>',
      description: 'How long the part of a file may be, in tokens of a model, 200 at least; 1500 unless given.',
      parse: parseCount('--max-tokens', leastTokens),
    },
    audience: audienceOption,
    site: { flags: '--site <address>', description: 'The address of the published hub, to name it.' },
    repository: {
      flags: '-r, --repository <address>',
      description: 'The repository that the code is in; the address of `origin` unless given.',
    },
    check: { flags: '--check', description: 'Write nothing, and give exit code 1 when a file is not up to date.' },
    remove: { flags: '--remove', description: 'Take the part out of every file that has it.' },
    dryRun: dryRunOption,
    content: contentOption,
    hub: hubOption,
  },
  examples: [
    { line: 'trowel agents --site https://hub.example', description: 'In the repository of hub and code.' },
    {
      line: 'trowel agents --content ../hub --folder services/checkout',
      description: 'With the hub in another folder, and a file for one folder of the code.',
    },
    { line: 'trowel agents --check', description: 'In CI: fails when somebody has to run it again.' },
  ],
  run: async ({ options }, io) => (await import('../agents.ts')).agents(options, io),
});
