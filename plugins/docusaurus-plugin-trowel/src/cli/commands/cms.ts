import { defineCommand } from '../command.ts';

export const cmsCommand = defineCommand({
  name: 'cms',
  summary: 'Make the configuration of a CMS on git (Decap CMS or Sveltia CMS) from the hub’s kinds.',
  notes: [
    'One configuration serves both. With --write it goes to static/admin/, with the page that starts the CMS; without, it is printed. Run it again when fields of your own change.',
    'To try it on the files of this computer, run `npx decap-server` beside the site and open /admin/index.html.',
  ],
  options: {
    forge: {
      flags: '--forge <address>',
      description: 'Where the forge edits the site: https://github.com/org/hub/edit/main/',
    },
    sveltia: { flags: '--sveltia', description: 'Start Sveltia CMS on the page instead of Decap CMS.' },
    write: { flags: '-w, --write', description: 'Write static/admin/config.yml and static/admin/index.html.' },
  },
  examples: [
    { line: 'trowel cms --forge https://github.com/org/hub/edit/main/', description: 'Print the configuration.' },
    { line: 'trowel cms --forge https://github.com/org/hub/edit/main/ --write --sveltia', description: 'Write it.' },
  ],
  run: async ({ options }, io) => (await import('../cms.ts')).writeCms(options, io),
});
