import { landmineAnchor } from '../shared/landmineAnchor.ts';
import { pluralize } from '../shared/plural.ts';
import { quoteName } from '../shared/quote.ts';
import { isPast } from '../why/ranking.ts';
import type { ChangeContext } from './change/context.ts';
import { type ChangeQuestion, type Judgement, judgeChange, type PageRuling } from './change/judge.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item } from './item.ts';
import { tellPassage } from './passageText.ts';
import { toPeopleItem } from './people.ts';
import { findQuestions } from './questions.ts';
import { describePlaces } from './why.ts';

export type { ChangeQuestion } from './change/judge.ts';

/** What an assistant is told about a change, and the rulings that it was made of. */
export interface ChangeAnswer extends AssistantAnswer {
  readonly judgement: Judgement;
}

const orders = { breaks: 0, question: 1, check: 2, found: 3, know: 4, people: 5, nothing: 6, note: 7 } as const;
/** The most sentences of evidence about a page. */
const mostEvidence = 4;
/** The most landmines that are only to be known. */
const mostKnown = 12;

/**
 * Says what a planned change would break, what it touches, and which questions to answer first. `found` are pages that a search for
 * the plan found: they are told where nothing could be judged.
 */
export function answerChange(
  question: ChangeQuestion,
  context: ChangeContext,
  found: readonly Item[] = [],
): ChangeAnswer {
  const judgement = judgeChange(question, context);
  const { rulings } = judgement;
  const named = rulings.filter(({ ruling }) => ruling !== 'nothing');
  const told = named.length > 0 || isJudged(judgement) ? named : rulings;
  const pages = told.flatMap(({ entry }) => context.pageOf(entry.id) ?? []).filter((page) => !isPast(page));
  const shown = new Set(rulings.map(({ entry }) => entry.id));
  return {
    lead: describeLead(judgement, question),
    items: [
      ...named.map((ruling) => toItem(ruling, context)),
      ...named.flatMap((ruling) => findQuestions(ruling, context, orders.question)),
      ...(isJudged(judgement) ? [] : found)
        .filter(({ source }) => source && !shown.has(source.id))
        .map((item) => ({ ...item, order: orders.found })),
      ...toKnown(judgement, context),
      ...toPeopleItem(pages, orders.people),
      ...toNotes(judgement, question),
    ],
    judgement,
  };
}

/** Returns whether there was something to judge, and code to judge it by. A plan for no place is only compared with all pages. */
export function isJudged({ basis, isUnreadable, places, rulings }: Judgement): boolean {
  if (basis === 'nothing' || isUnreadable) return false;
  return places > 0 || rulings.some(({ ruling }) => ruling === 'breaks');
}

const howToDiff = 'Give it as `git diff main` writes it, with the lines `--- a/…` and `+++ b/…` that name each file.';

function describeLead(judgement: Judgement, question: ChangeQuestion): string {
  const { rulings, isQuiet, isUnreadable } = judgement;
  const breaks = rulings.filter(({ ruling }) => ruling === 'breaks').length;
  const checks = rulings.filter(({ ruling }) => ruling === 'check').length;
  const rest = checks > 0 ? ` ${pluralize(checks, 'page')} to check.` : '';
  const fault = isUnreadable ? `Error: the diff cannot be read, no file is named in it. ${howToDiff} ` : '';
  if (breaks > 0)
    return `${fault}STOP: this change would break what ${pluralize(breaks, 'page')} ${breaks === 1 ? 'guards' : 'guard'}.${rest}`;
  if (!isJudged(judgement))
    return `${fault}Not judged${fault === '' ? `: ${describeLack(judgement, question)}` : '.'}${rest}`;
  if (checks > 0) return `No alarm.${rest}`;
  if (rulings.length === 0) return 'No page of the hub governs this code.';
  if (isQuiet) return 'No alarm: nothing in this change alters what the code does.';
  return `No alarm: ${pluralize(rulings.length, 'page')} ${rulings.length === 1 ? 'governs' : 'govern'} this code, and the change is not seen to touch what ${rulings.length === 1 ? 'it guards' : 'they guard'}.`;
}

/** Says what is missing, and how to give it. */
function describeLack({ basis }: Judgement, { plan = '' }: ChangeQuestion): string {
  if (basis !== 'nothing') return 'the plan names no file. Give the paths that it touches, or a diff.';
  return plan.trim() === ''
    ? 'paths alone do not say what changes. Give a plan in words, or a diff.'
    : 'the plan does not say what is to be done. Say what goes and what comes, or give a diff.';
}

function toItem({ entry, ruling, finding, evidence, answer, near }: PageRuling, context: Context): Item {
  const why = evidence.slice(0, mostEvidence).map(({ says }) => says);
  const passage = finding?.warning ?? finding?.passage;
  const place = answer ? describePlaces(answer) : near ? `Belongs to ${quoteName(near)}.` : '';
  return {
    kind: ruling === 'breaks' ? 'breaks' : 'check',
    order: ruling === 'breaks' ? orders.breaks : orders.check,
    state: toState(entry, context),
    source: toSource(entry, context, passage?.anchor),
    says: [`It ${why.join('; ')}.`, ...(place === '' ? [] : [place])],
    text: [tellPassage(entry, finding), entry.title].filter(Boolean).join('\n'),
  };
}

/** Lists the landmines of the code that are not told otherwise, a line each, unless something is to be stopped. */
function toKnown({ rulings }: Judgement, context: Context): Item[] {
  if (rulings.some(({ ruling }) => ruling === 'breaks')) return [];
  return rulings
    .filter(({ answer }) => answer !== undefined)
    .flatMap(({ entry, finding, ruling }) => {
      const told = ruling === 'check' ? finding?.warning : undefined;
      return entry.blocks
        .filter(({ type, text }) => type === 'landmine' && text !== told?.text)
        .map(
          ({ title, text, anchor }): Item => ({
            kind: 'know',
            order: orders.know,
            state: toState(entry, context),
            source: toSource(entry, context, landmineAnchor(title) ?? anchor),
            says: ['What breaks if it is cleaned up:'],
            text: [title, text].filter(Boolean).join(': '),
          }),
        );
    })
    .slice(0, mostKnown);
}

function toNotes(judgement: Judgement, { diff = '' }: ChangeQuestion): Item[] {
  const { rulings, aside, isQuiet, basis } = judgement;
  const calm = rulings.filter(({ ruling }) => ruling === 'nothing').map(({ entry }) => quoteName(entry.id));
  const notes = [
    ...(calm.length > 0
      ? [`${calm.length < rulings.length ? 'Also governs' : 'Governs'} this code: ${calm.slice(0, 5).join(', ')}.`]
      : []),
    ...(aside.length > 0 && (isQuiet || diff !== '') ? [`Set aside: the change ${aside.slice(0, 5).join(', ')}.`] : []),
    ...(basis === 'plan' && isJudged(judgement) ? ['Judged by the words of the plan. Ask again with the diff.'] : []),
  ];
  return notes.map((note) => ({ kind: 'note', order: orders.note, says: [note] }));
}
