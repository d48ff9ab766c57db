import { pluralize } from '../shared/plural.ts';
import { quoteName } from '../shared/quote.ts';
import { isPast } from '../why/ranking.ts';
import type { ChangeContext } from './change/context.ts';
import { type ChangeQuestion, type Judgement, judgeChange, type PageRuling } from './change/judge.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item } from './item.ts';
import { toPeopleItem } from './people.ts';
import { findQuestions } from './questions.ts';
import { describePlaces } from './why.ts';

export type { ChangeQuestion } from './change/judge.ts';

/** What an assistant is told about a change, and the rulings that it was made of. */
export interface ChangeAnswer extends AssistantAnswer {
  readonly judgement: Judgement;
}

const orders = { breaks: 0, question: 1, check: 2, people: 3, nothing: 4, note: 5 } as const;
/** The most sentences of evidence about a page. */
const mostEvidence = 4;

/** Says what a planned change would break, what it touches, and which questions to answer first. */
export function answerChange(question: ChangeQuestion, context: ChangeContext): ChangeAnswer {
  const judgement = judgeChange(question, context);
  const { rulings } = judgement;
  const named = rulings.filter(({ ruling }) => ruling !== 'nothing');
  const pages = named.flatMap(({ entry }) => context.pageOf(entry.id) ?? []).filter((page) => !isPast(page));
  return {
    lead: describeLead(judgement),
    items: [
      ...named.map((ruling) => toItem(ruling, context)),
      ...named.flatMap((ruling) => findQuestions(ruling, context, orders.question)),
      ...toPeopleItem(pages, orders.people),
      ...toNotes(judgement, question),
    ],
    judgement,
  };
}

function describeLead({ rulings, isQuiet, places }: Judgement): string {
  const breaks = rulings.filter(({ ruling }) => ruling === 'breaks').length;
  const checks = rulings.filter(({ ruling }) => ruling === 'check').length;
  const rest = checks > 0 ? ` ${pluralize(checks, 'page')} to check.` : '';
  if (breaks > 0)
    return `STOP: this change would break what ${pluralize(breaks, 'page')} ${breaks === 1 ? 'guards' : 'guard'}.${rest}`;
  if (checks > 0) return `No alarm.${rest}`;
  if (isQuiet && rulings.length > 0) return 'No alarm: nothing in this change alters what the code does.';
  if (rulings.length > 0)
    return `No alarm: ${pluralize(rulings.length, 'page')} ${rulings.length === 1 ? 'governs' : 'govern'} this code, and nothing known speaks against the change.`;
  return places === 0
    ? 'No page is known to speak against this change; it names no file.'
    : 'No page of the hub governs this code.';
}

function toItem({ entry, ruling, finding, evidence, answer, near }: PageRuling, context: Context): Item {
  const why = evidence.slice(0, mostEvidence).map(({ says }) => says);
  const passage = finding?.passage;
  const place = answer ? describePlaces(answer) : near ? `Belongs to ${quoteName(near)}.` : '';
  return {
    kind: ruling === 'breaks' ? 'breaks' : 'check',
    order: ruling === 'breaks' ? orders.breaks : orders.check,
    state: toState(entry, context),
    source: toSource(entry, context, passage?.anchor),
    says: [`It ${why.join('; ')}.`, ...(place === '' ? [] : [place])],
    text: (passage && passage.role !== 'essence'
      ? [entry.title, passage.title, passage.text]
      : [entry.title, entry.summary]
    )
      .filter(Boolean)
      .join('\n'),
  };
}

function toNotes({ rulings, aside, isQuiet }: Judgement, { diff = '', plan = '' }: ChangeQuestion): Item[] {
  const calm = rulings.filter(({ ruling }) => ruling === 'nothing').map(({ entry }) => quoteName(entry.id));
  const notes = [
    ...(calm.length > 0
      ? [`Also governs this code, and says nothing against the change: ${calm.slice(0, 5).join(', ')}.`]
      : []),
    ...(aside.length > 0 && (isQuiet || diff !== '') ? [`Set aside: the change ${aside.slice(0, 5).join(', ')}.`] : []),
    ...(diff === '' && plan !== '' ? ['Judged by the words of the plan. Ask again with the diff.'] : []),
  ];
  return notes.map((note) => ({ kind: 'note', order: orders.note, says: [note] }));
}
