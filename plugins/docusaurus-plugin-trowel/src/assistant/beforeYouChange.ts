import { pluralize } from '../shared/plural.ts';
import { quoteName } from '../shared/quote.ts';
import { isPast } from '../why/ranking.ts';
import type { ChangeContext } from './change/context.ts';
import { type ChangeQuestion, type Judgement, judgeChange, type PageVerdict } from './change/judge.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item } from './item.ts';
import { toPeopleItem } from './people.ts';
import { findQuestions } from './questions.ts';
import { describePlaces } from './why.ts';

export type { ChangeQuestion } from './change/judge.ts';

/** What an assistant is told about a change, and the verdicts that it was made of. */
export interface ChangeAnswer extends AssistantAnswer {
  readonly judgement: Judgement;
}

const orders = { breaks: 0, question: 1, check: 2, people: 3, nothing: 4, note: 5 } as const;
/** The most sentences of evidence about a page. */
const mostEvidence = 4;

/** Says what a planned change would break, what it touches, and which questions to answer first. */
export function answerChange(question: ChangeQuestion, context: ChangeContext): ChangeAnswer {
  const judgement = judgeChange(question, context);
  const { verdicts } = judgement;
  const named = verdicts.filter(({ verdict }) => verdict !== 'nothing');
  const pages = named.flatMap(({ entry }) => context.pageOf(entry.id) ?? []).filter((page) => !isPast(page));
  return {
    lead: describeLead(judgement),
    items: [
      ...named.map((verdict) => toItem(verdict, context)),
      ...named.flatMap((verdict) => findQuestions(verdict, context, orders.question)),
      ...toPeopleItem(pages, orders.people),
      ...toNotes(judgement, question),
    ],
    judgement,
  };
}

function describeLead({ verdicts, isQuiet, places }: Judgement): string {
  const breaks = verdicts.filter(({ verdict }) => verdict === 'breaks').length;
  const checks = verdicts.filter(({ verdict }) => verdict === 'check').length;
  const rest = checks > 0 ? ` ${pluralize(checks, 'page')} to check.` : '';
  if (breaks > 0)
    return `STOP: this change would break what ${pluralize(breaks, 'page')} ${breaks === 1 ? 'guards' : 'guard'}.${rest}`;
  if (checks > 0) return `No alarm.${rest}`;
  if (isQuiet && verdicts.length > 0) return 'No alarm: nothing in this change alters what the code does.';
  if (verdicts.length > 0)
    return `No alarm: ${pluralize(verdicts.length, 'page')} ${verdicts.length === 1 ? 'governs' : 'govern'} this code, and nothing known speaks against the change.`;
  return places === 0
    ? 'No page is known to speak against this change; it names no file.'
    : 'No page of the hub governs this code.';
}

function toItem({ entry, verdict, finding, evidence, answer, near }: PageVerdict, context: Context): Item {
  const why = evidence.slice(0, mostEvidence).map(({ says }) => says);
  const passage = finding?.passage;
  const place = answer ? describePlaces(answer) : near ? `Belongs to ${quoteName(near)}.` : '';
  return {
    kind: verdict === 'breaks' ? 'breaks' : 'check',
    order: verdict === 'breaks' ? orders.breaks : orders.check,
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

function toNotes({ verdicts, aside, isQuiet }: Judgement, { diff = '', plan = '' }: ChangeQuestion): Item[] {
  const calm = verdicts.filter(({ verdict }) => verdict === 'nothing').map(({ entry }) => quoteName(entry.id));
  const notes = [
    ...(calm.length > 0
      ? [`Also governs this code, and says nothing against the change: ${calm.slice(0, 5).join(', ')}.`]
      : []),
    ...(aside.length > 0 && (isQuiet || diff !== '') ? [`Set aside: the change ${aside.slice(0, 5).join(', ')}.`] : []),
    ...(diff === '' && plan !== '' ? ['Judged by the words of the plan. Ask again with the diff.'] : []),
  ];
  return notes.map((note) => ({ kind: 'note', order: orders.note, says: [note] }));
}
