import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption } from './options.ts';

export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Print what is wrong with the pages, with file, line and how to mend it.',
  notes: [
    'In the folder of a site, its own Docusaurus says what a build would refuse: its config and plugins run, so check only sites that you trust.',
    'The exit code is 1 when there are errors.',
  ],
  options: {
    strict: { flags: '--strict', description: 'Exit code 1 for warnings, too.' },
    code: { flags: '--code <dir>', description: 'Also compare the pages with the code in this git repository.' },
    repository: {
      flags: '-r, --repository <address>',
      description: 'The address of that repository, if it is not the one of `origin`.',
    },
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel check', description: 'All pages of the hub.' },
    { line: 'trowel check --strict', description: 'In CI: fail on warnings, too.' },
    { line: 'trowel check --code ../shop', description: 'Pages whose code has moved or changed, as well.' },
  ],
  run: async ({ options }, io) => (await import('../check.ts')).check(options, io),
});
