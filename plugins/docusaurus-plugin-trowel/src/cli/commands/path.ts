import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, jsonOption } from './options.ts';

const fault = 'Name a path, or a role for a new one: trowel path backend-engineer, trowel path new "data engineer"';

export const pathCommand = defineCommand({
  name: 'path',
  summary: 'Print an onboarding path as a tree with minutes, or propose one for a role.',
  notes: [
    'Below the tree stands what has become wrong with the path: steps whose page no longer holds, stages that take longer than they have, skills that nothing teaches in time.',
    '`new` makes a draft from tags: the systems that the role names, that you name, or that a person or team owns; then their archaeology and constraints, patterns and decisions, challenges, and what is still open. It prints the path’s page, and below it the tag of each page. Nothing is written.',
  ],
  argument: { term: '<path…>', description: 'A path, by name, id or file; or `new` and a role in words.', fault },
  options: {
    system: {
      flags: '-s, --system <systems>',
      description: 'With `new`: about these systems, with commas between them, whatever the role is called.',
      parse: toList('--system'),
    },
    owner: {
      flags: '-o, --owner <people>',
      description:
        'With `new`: about the systems that these people own, with commas between them; a team is named by a tag that its people have.',
      parse: toList('--owner'),
    },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel path backend-engineer', description: 'Its stages and steps, and what is wrong with them.' },
    { line: 'trowel path new "checkout engineer"', description: 'A draft about the systems called checkout.' },
    {
      line: 'trowel path new "money engineer" --system checkout,booking',
      description: 'A draft about two systems.',
    },
    {
      line: 'trowel path new "pier technician" --owner leif-aune > docs/paths/pier-technician.md',
      description: 'A draft about what Leif owns, as a page.',
    },
  ],
  run: async ({ words, options: { owner, system, json, content } }, io) => {
    const [name = '', ...rest] = words;
    const { printPath, printNewPath } = await import('../path.ts');
    if (name === 'new') {
      const role = rest.join(' ').trim();
      if (role === '') throw new UsageError(fault);
      if (json) throw new UsageError('A draft is Markdown; `--json` belongs to `trowel path <path>`.');
      return printNewPath({ role, owner, system, content }, io);
    }
    if (owner !== undefined)
      throw new UsageError('`--owner` belongs to `new`: trowel path new <role> --owner <people>');
    if (system !== undefined)
      throw new UsageError('`--system` belongs to `new`: trowel path new <role> --system <systems>');
    if (rest.length > 0) throw new UsageError(fault);
    return printPath({ name, json, content }, io);
  },
});

/** Returns a function that reads names with commas between them for an option. It throws a `UsageError`. */
function toList(flag: string): (written: string) => readonly string[] {
  return (written) => {
    const names = written
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length > 0) return names;
    throw new UsageError(`\`${flag}\` names nothing; write names with commas between them.`);
  };
}
