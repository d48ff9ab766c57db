import { defineCommand } from '../command.ts';

export const initCommand = defineCommand({
  name: 'init',
  summary: 'Add the plugin to the Docusaurus site in this folder.',
  notes: [
    'It looks for folders that hold decision records, shows what it would add to `docusaurus.config`, and asks before it writes. A config that it does not understand stays as it is; then it prints what to paste.',
    'With it goes `.mcp.json`, by which coding assistants start `trowel mcp`. One that is there stays as it is.',
  ],
  options: {
    yes: { flags: '-y, --yes', description: 'Write without asking.' },
  },
  examples: [
    { line: 'trowel init', description: 'Show what would be added, and ask.' },
    { line: 'trowel init --yes', description: 'In a script: add it without asking.' },
  ],
  run: async ({ options }, io) => (await import('../init.ts')).init(options, io),
});
