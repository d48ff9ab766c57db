import { splitCitedId } from '../shared/citedId.ts';
import { pluralize } from '../shared/plural.ts';
import { quoteName } from '../shared/quote.ts';
import { isPast } from '../why/ranking.ts';
import type { Answer, ConstraintRef, MatchReason, WhyAnswer } from '../why/types.ts';
import { type CodeQuestion, findPlaces } from './codeQuestion.ts';
import type { Context } from './context.ts';
import { toItemKind, toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item } from './item.ts';
import { toOthersConstraintState, toOthersSource, toOthersState } from './othersItem.ts';
import { toPeopleItem } from './people.ts';
import { findSearched } from './search.ts';

/** Where each sort of item stands in an answer. Within one, items keep the order of the pages. */
const orders = { landmine: 0, constraint: 1, page: 2, people: 3, note: 4, system: 5, found: 6 } as const;

/** Says what governs places in code: landmines first, then constraints, then why the code is as it is, and whom to ask. */
export async function answerCode(question: CodeQuestion, context: Context): Promise<AssistantAnswer> {
  const { places, more } = findPlaces(question);
  const { repository, names } = question;
  const answer = context.ask()(places, { repository, names });
  const found = question.text === undefined ? [] : await findSearched(question.text, places, context);
  return {
    lead: describeLead(answer, places.length, found.length),
    items: [...toItems(answer, context), ...toNotes(answer, more), ...found],
  };
}

function describeLead({ answers }: WhyAnswer, places: number, found: number): string {
  const about = pluralize(places, 'place');
  const other = found > 0 ? ` ${pluralize(found, 'page')} matched the words.` : '';
  if (places === 0) return `The question names no place in code.${other}`;
  if (answers.length === 0)
    return `No page of the hub governs ${places === 1 ? 'this place' : `these ${about}`}.${other}`;
  return `${pluralize(answers.length, 'page')} govern${answers.length === 1 ? 's' : ''} ${about} in code.${other}`;
}

function toItems({ answers }: WhyAnswer, context: Context): Item[] {
  const living = answers.filter(({ page }) => !isPast(page));
  const told = new Set(answers.map(({ page }) => page.id));
  return [
    ...living.flatMap((answer) => toLandmines(answer, context)),
    ...toConstraints(living, context),
    ...answers.flatMap((answer) => toPageItems(answer, told, context)),
    ...toPeopleItem(
      living.map(({ page }) => page),
      orders.people,
    ),
  ];
}

function toLandmines(answer: Answer, context: Context): Item[] {
  const { page } = answer;
  const entry = context.find(page.id);
  if (!entry && page.hub === undefined) return [];
  return page.landmines.map(({ title, text, anchor }) => ({
    kind: 'landmine',
    order: orders.landmine,
    state: entry ? toState(entry, context) : toOthersState(page),
    source: entry ? toSource(entry, context, anchor) : toOthersSource(page, anchor),
    says: [describePlaces(answer)],
    text: title === undefined ? text : `${title}\n${text}`,
  }));
}

/** Lists each constraint that holds, or of which nobody knows, once; and that they were lifted, behind all else. */
function toConstraints(answers: readonly Answer[], context: Context): Item[] {
  const resting = new Map<string, { constraint: ConstraintRef; pages: string[] }>();
  for (const { page } of answers)
    for (const constraint of page.constraints)
      resting.set(constraint.id, { constraint, pages: [...(resting.get(constraint.id)?.pages ?? []), page.id] });
  return [...resting].flatMap(([id, { constraint, pages }]): Item[] => {
    const entry = context.find(id);
    if (!entry && !splitCitedId(id)) return [];
    return [
      {
        kind: 'constraint',
        order: orders.constraint,
        state: entry ? toState(entry, context) : toOthersConstraintState(constraint),
        source: entry ? toSource(entry, context) : toOthersSource(constraint),
        says: [`What rests on it here: ${pages.slice(0, 3).map(quoteName).join(', ')}.`],
        text: entry ? `${entry.title}\n${entry.summary}` : constraint.title,
      },
    ];
  });
}

/** Makes the item of a page. Of a page that was replaced, the one that holds today is told in its place, once. */
function toPageItems(answer: Answer, told: Set<string>, context: Context): Item[] {
  const { page } = answer;
  const entry = context.find(page.id);
  if (!entry) return page.hub === undefined ? [] : [toOthersItem(answer, page.hub)];
  const own: Item = {
    kind: toItemKind(entry),
    order: entry.kind === 'system' ? orders.system : orders.page,
    state: toState(entry, context),
    source: toSource(entry, context),
    says: [describePlaces(answer), ...describeVerdict(answer)],
    text: `${page.title}\n${page.why}`,
  };
  const successor = page.supersededBy && context.find(page.supersededBy.id);
  if (!successor || told.has(successor.id)) return [own];
  told.add(successor.id);
  return [
    {
      kind: toItemKind(successor),
      order: orders.page,
      state: toState(successor, context),
      source: toSource(successor, context),
      says: [`Holds in place of ${quoteName(page.id)}, which governs this code.`],
      text: `${successor.title}\n${successor.summary}`,
    },
    own,
  ];
}

/** Makes the item of a page of another hub. */
function toOthersItem(answer: Answer, hub: string): Item {
  const { page } = answer;
  return {
    kind: toItemKind(page),
    order: orders.page,
    state: toOthersState(page),
    source: toOthersSource(page),
    says: [`From the hub ${quoteName(hub)}.`, describePlaces(answer), ...describeVerdict(answer)],
    text: `${page.title}\n${page.why}`,
  };
}

function describeVerdict({ page: { verdict, reconsider } }: Answer): string[] {
  const says: string[] = [];
  if (verdict === 'keep') says.push('Its verdict: keep it as it is.');
  if (verdict === 'revisit') says.push('Its verdict: it may be changed; read first.');
  if (reconsider === 'free') says.push('Every constraint behind it was lifted, and no landmine is on record.');
  if (reconsider === 'check') says.push('Every constraint behind it was lifted; check what relies on it now.');
  return says;
}

/** Says which places a page governs, and by what. */
export function describePlaces({ places }: Answer): string {
  const [first] = places;
  if (!first) return '';
  const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
  const reason = first.reasons.map(describeReason)[0];
  const path = first.path === '' ? 'the text' : quoteName(first.path);
  return `Governs ${path}${more}${reason === undefined ? '' : ` (${reason})`}.`;
}

function describeReason(reason: MatchReason): string {
  if (reason.type === 'glob') return `by ${quoteName(reason.glob)}`;
  return reason.removed ? 'by a marker, which the change removes' : `by the marker in line ${reason.line}`;
}

function toNotes({ ungoverned, unknown, answers }: WhyAnswer, more: number): Item[] {
  const notes = [
    ...unknown
      .slice(0, 3)
      .map(
        ({ path, line, name, nearest }) =>
          `${quoteName(`${path}:${line}`)} has the marker ${quoteName(name)}, which names no page.${nearest === undefined ? '' : ` Perhaps ${quoteName(nearest)} is meant.`}`,
      ),
    ...(answers.length > 0 && ungoverned.length > 0
      ? [
          `Governed by nothing: ${ungoverned.slice(0, 3).map(quoteName).join(', ')}${ungoverned.length > 3 ? ` and ${ungoverned.length - 3} more` : ''}.`,
        ]
      : []),
    ...(more > 0 ? [`Not looked at: ${pluralize(more, 'place')} more. Ask about fewer at once.`] : []),
  ];
  return notes.map((note) => ({ kind: 'note', order: orders.note, says: [note] }));
}
