import { quoteName } from '../shared/quote.ts';
import type { PageRuling } from './change/judge.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { Item } from './item.ts';

/** The most questions about one page. */
const mostAsked = 2;

/** Finds what to answer before a change touches a page: what the page itself asks, and what its constraints and verdict ask. */
export function findQuestions({ entry, ruling }: PageRuling, context: Context, order: number): readonly Item[] {
  const asked = entry.blocks
    .filter(({ type }) => type === 'ask' || type === 'explain')
    .flatMap(({ title, text, anchor }) => (title === undefined && text === '' ? [] : [{ text: title ?? text, anchor }]))
    .slice(0, mostAsked);
  const own = ruling === 'breaks' ? toOwnQuestions(entry.id, context) : [];
  const state = toState(entry, context);
  return [
    ...own.map((says): Item => ({ kind: 'question', order, says: [says] })),
    ...asked.map(
      ({ text, anchor }): Item => ({
        kind: 'question',
        order,
        state,
        source: toSource(entry, context, anchor),
        says: [],
        text,
      }),
    ),
  ];
}

/** What we ask ourselves: whether the reason still holds, and who agrees. */
function toOwnQuestions(id: string, { pageOf }: Context): readonly string[] {
  const page = pageOf(id);
  if (!page) return [];
  const holding = page.constraints.filter(({ status }) => status === 'holds').map((one) => quoteName(one.id));
  return [
    ...(holding.length > 0
      ? [
          `${quoteName(id)} rests on ${holding.slice(0, 3).join(', ')}, which still ${holding.length === 1 ? 'holds' : 'hold'}: how does the change do without?`,
        ]
      : []),
    ...(page.verdict === 'keep'
      ? [`${quoteName(id)} has the verdict *keep*: who of those named there agrees to the change?`]
      : []),
    ...(page.reconsider === 'check'
      ? [`The constraints behind ${quoteName(id)} were lifted: what relies on it now?`]
      : []),
  ];
}
