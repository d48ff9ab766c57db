import * as z from 'zod';
import type { McpContext } from '../context.ts';
import { defineTool, onlyReads, ToolError } from '../tool.ts';
import { fittedOutput, toFitted } from './fitted.ts';
import { budget, diff, paths, text } from './inputs.ts';

/** Says what a planned change would break. */
export const beforeYouChangeTool = defineTool({
  name: 'before_you_change',
  title: 'Before you change code',
  description: [
    'Checks a planned change against what is on record: which landmines, constraints and decisions it would break, which old faults it would bring back, and which questions to answer first.',
    'Call it once you know what you will do and before you edit, with the `plan` in words and the `paths` that it touches; call it again with the `diff` before you commit.',
    'Comes back, most important first: BREAKS (do not go on before this is cleared up), CHECK (somebody has to look), questions to answer, and whom to ask.',
    'The answer says where nothing could be judged; no alarm means only that nothing known speaks against the change.',
  ].join(' '),
  input: z.object({
    plan: text.describe('What you are about to do, in a few sentences: what goes, what comes in its place, and why.'),
    diff,
    paths,
    budget,
  }),
  output: fittedOutput,
  annotations: onlyReads,
  needsRoots: true,
  async answer(
    { plan, diff: change, paths: asked, budget: most },
    { context, roots }: { context: McpContext; roots: readonly string[] },
  ) {
    if (asked === undefined && change === undefined && plan === undefined)
      throw new ToolError(
        'Give a `plan`, `paths` or a `diff`: {"plan": "Write bookings once", "paths": ["src/ledger.ts"]}',
      );
    const { assistant, brackets, notes } = await context.hub.open({ texts: true });
    const code = await context.findCode({ paths: asked, diff: change }, roots, brackets);
    const { places, repository, names } = code;
    const answer = await assistant.beforeYouChange({
      plan,
      diff: change,
      // A diff says by itself which lines it changes; its files add their markers.
      places: change === undefined ? places : places.filter(({ lines, markers }) => !lines || markers),
      repository,
      names,
      budget: most,
    });
    return toFitted(answer, [...code.notes, ...notes]);
  },
});
