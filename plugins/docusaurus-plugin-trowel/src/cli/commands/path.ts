import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, jsonOption } from './options.ts';

const fault = 'Name a path, or a role for a new one: trowel path backend-engineer, trowel path new "data engineer"';

export const pathCommand = defineCommand({
  name: 'path',
  summary: 'Print an onboarding path as a tree with minutes, or propose one for a role.',
  notes: [
    'Below the tree stands what has become wrong with the path: steps whose page no longer holds, stages that take longer than they have, skills that nothing teaches in time.',
    '`new` makes a draft from tags: the systems that the role names or a person owns, then their archaeology and constraints, patterns and decisions, challenges, and what is still open. It prints the path’s page, and below it the tag of each page. Nothing is written.',
  ],
  argument: { term: '<path…>', description: 'A path, by name, id or file; or `new` and a role in words.', fault },
  options: {
    owner: {
      flags: '-o, --owner <person>',
      description: 'With `new`: about the systems that this person owns, whatever the role is called.',
    },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel path backend-engineer', description: 'Its stages and steps, and what is wrong with them.' },
    { line: 'trowel path new "checkout engineer"', description: 'A draft about the systems called checkout.' },
    {
      line: 'trowel path new "pier technician" --owner leif-aune > docs/paths/pier-technician.md',
      description: 'A draft about what Leif owns, as a page.',
    },
  ],
  run: async ({ words, options: { owner, json, content } }, io) => {
    const [name = '', ...rest] = words;
    const { printPath, printNewPath } = await import('../path.ts');
    if (name === 'new') {
      const role = rest.join(' ').trim();
      if (role === '') throw new UsageError(fault);
      if (json) throw new UsageError('A draft is Markdown; `--json` belongs to `trowel path <path>`.');
      return printNewPath({ role, owner, content }, io);
    }
    if (owner !== undefined)
      throw new UsageError('`--owner` belongs to `new`: trowel path new <role> --owner <person>');
    if (rest.length > 0) throw new UsageError(fault);
    return printPath({ name, json, content }, io);
  },
});
