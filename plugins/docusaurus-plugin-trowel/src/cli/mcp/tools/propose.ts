import { lstat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { DraftQuestion } from '../../../assistant/draft.ts';
import { draftKinds } from '../../../assistant/draftKinds.ts';
import { locate } from '../../../content/location.ts';
import { quoteName } from '../../../shared/quote.ts';
import type { McpContext } from '../context.ts';
import { defineTool, type ToolAnswer, ToolError } from '../tool.ts';
import { limits, words } from './inputs.ts';

const longestPage = 100_000;

/** Writes a draft. Offered only when whoever started the server allows it. */
export const proposeTool = defineTool({
  name: 'propose',
  title: 'Propose a record',
  description: [
    'Writes the draft of a new record into the hub: a decision, a challenge (how a hard problem was solved) or an entry of a decision log.',
    'Call it when a task ended in a choice or an insight that the next person would otherwise look for in vain, and only when the person that you work for agrees.',
    'It never changes a page that is there. The draft is not published: a person reads it, corrects it and takes `draft` out.',
    'Comes back: the file that it wrote, and what is still missing. When something is wrong, nothing is written, and it says how to mend it.',
  ].join(' '),
  input: z.object({
    kind: z.enum(draftKinds),
    title: words
      .max(200, 'A title has at most 200 characters.')
      .describe('For a decision what was chosen: "Write bookings once".'),
    fields: z
      .record(z.string().max(100), z.unknown())
      .optional()
      .describe(
        'Fields of the front matter: {"systems": ["ledger"], "owner": "Ida Holm"}. Names are those of pages of the hub.',
      ),
    lead: z.string().max(longestPage).optional().describe('The text before the first heading, as Markdown.'),
    sections: z
      .record(z.string().max(limits.words), z.string().max(longestPage))
      .optional()
      .describe('Texts by heading: {"Context": "…", "Decision": "…"}. Headings of the template come first.'),
  }),
  output: z.object({
    answer: z.string(),
    file: z.string().describe('The file that was written, from the hub’s folder.'),
    missing: z.array(z.string()).describe('What to add or correct before it is published.'),
  }),
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  answer: (asked, { context }: { context: McpContext }) => context.inTurn(() => propose(asked, context)),
});

/** Writes a page. It gets a number of its own, also behind one of just now. */
async function propose(asked: DraftQuestion, context: McpContext): Promise<ToolAnswer> {
  const { assistant, root } = await context.hub.open({ fresh: true });
  if (root === undefined) throw new ToolError('This hub is read from elsewhere; propose the page where its files are.');
  // Whatever else is asked: it stays a draft.
  const draft = await assistant.draft({ ...asked, fields: { ...asked.fields, draft: true } });
  if ('faults' in draft)
    throw new ToolError(`Nothing was written.\n${draft.faults.map((fault) => `- ${fault}`).join('\n')}`);
  const { file, text, warnings } = draft;
  await checkPlace(root, file, asked.kind);
  await context.write(root, { file, text });
  const rest = warnings.map((warning) => `- ${warning}`);
  const answer = [
    `Written as a draft: ${quoteName(file)}`,
    ...(rest.length > 0 ? ['Still missing:', ...rest] : []),
  ].join('\n');
  return { text: answer, data: { answer, file, missing: [...warnings] } };
}

/** Throws unless a file is a new one in a folder of its kind. Links are not followed, wherever they lead. */
async function checkPlace(root: string, file: string, kind: string): Promise<void> {
  const parts = file.split('/');
  const isOdd = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part));
  if (isOdd || locate(file).kind !== kind)
    throw new ToolError(`${quoteName(file)} is in no folder of this kind. Nothing was written.`);
  for (let count = 1; count <= parts.length; count++) {
    const place = path.join(root, ...parts.slice(0, count));
    const found = await lstat(place).catch(() => undefined);
    if (!found) return;
    if (found.isSymbolicLink())
      throw new ToolError(`${quoteName(parts.slice(0, count).join('/'))} is a link. Nothing was written.`);
  }
}
