import { defineCommand } from '../command.ts';
import { contentOption, dryRunOption, jsonOption } from './options.ts';

export const newCommand = defineCommand({
  name: 'new',
  summary: 'Write a new page from the template of its kind.',
  notes: [
    'On a terminal it asks for what is required and not given. Elsewhere it asks nothing, and names the options that are missing.',
    'The file is named after the title. No file is ever overwritten. Where there is a terminal, the file is opened in $VISUAL or $EDITOR.',
  ],
  argument: {
    term: '<kind>',
    description: 'The kind of the page: story, decision, challenge …',
    fault: 'Name the kind of the page: trowel new <kind>. `trowel list --help` lists the kinds.',
  },
  options: {
    title: { flags: '-t, --title <title>', description: 'The title of the page.' },
    set: {
      flags: '-s, --set <field=value>',
      description:
        'A field of the page; names with commas between them, a part of a field as `measure.before=7`. Can be given several times.',
      isList: true,
    },
    file: { flags: '-f, --file <name>', description: 'The name of the file, without folder and extension.' },
    noEdit: { flags: '--close', description: 'Open no editor.' },
    dryRun: dryRunOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel new story', description: 'Ask for title and authors, and open the file.' },
    {
      line: 'trowel new challenge --title "Gate stays shut" --set "symptoms=E42: no reservation" --set systems=gate',
      description: 'In a script: a page with two fields.',
    },
  ],
  run: async ({ words, options }, io) =>
    (await import('../new.ts')).writeNew({ ...options, kind: words[0] as string, close: options.noEdit }, io),
});
