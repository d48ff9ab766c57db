import { defineCommand } from '../command.ts';
import { audienceOption, contentOption } from './options.ts';

export const bundleCommand = defineCommand({
  name: 'bundle',
  summary: 'Write the hub as a bundle in the Open Knowledge Format, without building the site.',
  notes: [
    'A bundle is a folder of Markdown with YAML, which other programs and other hubs read. Nothing of a page that is a draft, unlisted or not published to the audience is in it.',
    'The same hub gives the same bytes. Run it again to renew the bundle: only files that changed are written, and what the hub no longer has is deleted.',
  ],
  options: {
    out: { flags: '-o, --out <place>', description: 'Write to this folder; with --zip, to this file.' },
    zip: { flags: '--zip', description: 'Write one file, a zip.' },
    audience: audienceOption,
    title: { flags: '-t, --title <title>', description: 'The name of the hub, for who reads the bundle.' },
    content: contentOption,
  },
  examples: [
    { line: 'trowel bundle --out ../bundle', description: 'As a folder.' },
    { line: 'trowel bundle --out bundle.zip --zip --audience partners', description: 'As one file, for partners.' },
  ],
  run: async ({ options }, io) => (await import('../bundle.ts')).writeBundle(options, io),
});
