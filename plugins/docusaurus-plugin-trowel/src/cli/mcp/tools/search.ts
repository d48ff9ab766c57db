import * as z from 'zod';
import { kindNames } from '../../../content/kinds/names.ts';
import type { McpContext } from '../context.ts';
import { defineTool, onlyReads } from '../tool.ts';
import { fittedOutput, toFitted } from './fitted.ts';
import { budget, words } from './inputs.ts';

/** Searches the hub. */
export const searchTool = defineTool({
  name: 'search',
  title: 'Search the records',
  description: [
    'Searches decisions, explanations of old code, constraints, incidents, patterns, guides and people in words.',
    'Call it when you have a question and no file: "how are refunds booked", an error message, a term that you do not know. For files call `why`.',
    'Comes back: pages with what they say, those that hold before superseded ones. Give an id of them to `read`.',
  ].join(' '),
  input: z.object({
    query: words.describe('Words, `"a phrase"`, `-without`, or a number of a record: `ADR-14`. Few words find more.'),
    kind: z.enum(kindNames).optional().describe('Only pages of this kind.'),
    system: words.optional().describe('Only pages about this system, by its name.'),
    budget,
  }),
  output: fittedOutput,
  annotations: onlyReads,
  async answer({ query, kind, system, budget: most }, { context }: { context: McpContext }) {
    const { assistant, notes } = await context.hub.open({ texts: true });
    const filters = {
      ...(kind === undefined ? {} : { kind: [kind] }),
      ...(system === undefined ? {} : { system: [system] }),
    };
    return toFitted(await assistant.search({ query, filters, budget: most }), notes);
  },
});
