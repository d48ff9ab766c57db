import * as z from 'zod';
import type { McpContext } from '../context.ts';
import { defineTool, onlyReads, ToolError } from '../tool.ts';
import { fittedOutput, toFitted } from './fitted.ts';
import { budget, diff, paths, text } from './inputs.ts';

/** Says why code is as it is. */
export const whyTool = defineTool({
  name: 'why',
  title: 'Why code is as it is',
  description: [
    'Says why code is as it is, from the records of the people who built it.',
    'Call it before you simplify, remove, rename or rewrite code that looks odd, duplicated or needless, and when you debug code that you did not write.',
    'Give files or folders (`paths`), a `diff`, or any `text`: a stack trace, a log line, a question. All files of one task fit into one call.',
    'Comes back, most important first: landmines (what breaks if this is cleaned up), constraints in force, the decisions and explanations that govern these places with whether they still hold, and whom to ask.',
    'When nothing governs the code, it says so: then no record speaks against a change.',
  ].join(' '),
  input: z.object({
    paths,
    diff,
    text: text.describe('Anything else: a stack trace, links to code, a question.'),
    budget,
  }),
  output: fittedOutput,
  annotations: onlyReads,
  needsRoots: true,
  async answer(
    { paths: asked, diff: change, text: said, budget: most },
    { context, roots }: { context: McpContext; roots: readonly string[] },
  ) {
    if (asked === undefined && change === undefined && said === undefined)
      throw new ToolError('Give `paths`, a `diff` or a `text`: {"paths": ["src/ledger.ts"]}');
    const { assistant, brackets, notes } = await context.hub.open();
    const code = await context.findCode({ paths: asked, diff: change }, roots, brackets);
    const answer = await assistant.why({ ...code, text: said, budget: most });
    return toFitted(answer, [...code.notes, ...notes]);
  },
});
