import * as z from 'zod';
import type { McpContext } from '../context.ts';
import { defineTool, onlyReads } from '../tool.ts';
import { fittedOutput, toFitted } from './fitted.ts';
import { budget, limits, words } from './inputs.ts';

/** Lists what is in force. */
export const constraintsTool = defineTool({
  name: 'constraints',
  title: 'Constraints in force',
  description: [
    'Lists the constraints from outside (laws, contracts, other teams, hardware) that hold today for a file, a folder or a system, with what rests on each.',
    'Call it when you design something new, or when you wonder whether an old reason still holds: lifted constraints are listed last, with the day.',
    'Without `path` and `system` it lists those of the whole hub.',
  ].join(' '),
  input: z.object({
    path: words.max(limits.path).optional().describe('A file or folder from the root of the repository.'),
    system: words.max(300).optional().describe('A system by its id, name or title: `system/ledger`.'),
    budget,
  }),
  output: fittedOutput,
  annotations: onlyReads,
  needsRoots: true,
  async answer({ path, system, budget: most }, { context, roots }: { context: McpContext; roots: readonly string[] }) {
    const { assistant, brackets, notes } = await context.hub.open();
    const code = path === undefined ? undefined : await context.findCode({ paths: [path] }, roots, brackets);
    const answer = assistant.constraints({
      system,
      paths: code?.places.map((place) => place.path),
      repository: code?.repository,
      budget: most,
    });
    return toFitted(answer, [...(code?.notes ?? []), ...notes]);
  },
});
