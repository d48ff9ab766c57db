import type { Governed } from '../content/fields.ts';
import type { KindFields } from '../content/kinds/index.ts';
import { findByName } from '../shared/name.ts';
import { hasCause } from './gaps.ts';
import type { Hub, HubEntry } from './hub.ts';
import type { Named } from './logs.ts';
import { findNext } from './successors.ts';

type Find = (id: string) => HubEntry | undefined;

/** What pages are asked with: other pages, and the constraints that need no question any more. */
export interface Asking {
  readonly find: Find;
  /** Each constraint is asked about once: on its own page, else on the first that rests on it. */
  readonly settled: Set<string>;
}

export function askSystem(system: HubEntry, { systems }: Hub, find: Find): string[] {
  const { title, status, relations } = system;
  const plan = systems.find(({ id }) => id === system.id);
  const needs = relations
    .filter(({ type }) => type === 'depends-on')
    .flatMap(({ target }) => find(target)?.title ?? []);
  const hasHistory = plan?.layers.some(({ entry }) => find(entry)?.kind === 'archaeology');
  if (status === 'retired')
    return [
      ...(hasHistory ? [] : [askHistory(title)]),
      `What is left of ${title} in other systems that nobody would recognise as its own?`,
      `Who outside the organisation still counts on something that ${title} did?`,
    ];
  return [
    ...(hasHistory ? [] : [askHistory(title)]),
    `Who answers for ${title} after you, and what must they have done once together with you before that?`,
    ...(needs.length > 0 ? [`What happens to ${title} when ${joinWords(needs)} does not answer for an hour?`] : []),
    ...(plan?.challenges.length
      ? []
      : [`What goes wrong with ${title} most often, and how do you notice? No challenge is written down.`]),
    ...confirmed(system),
  ];
}

export function askHistory(title: string): string {
  return `What about ${title} makes newcomers ask “why on earth”? Nothing is written about how it came to be.`;
}

export function askPage(page: HubEntry, asking: Asking): readonly string[] {
  return [...askKind(page, asking), ...askOthers(page, asking.find), ...confirmed(page)];
}

function askKind(page: HubEntry, asking: Asking): readonly string[] {
  if (page.kind === 'archaeology') return askArchaeology(page, asking);
  if (page.kind === 'decision') return askDecision(page, asking);
  if (page.kind === 'constraint') return askConstraint(page, asking.find);
  return page.kind === 'challenge' ? askChallenge(page) : ['Where in the code is this not followed, on purpose?'];
}

function askArchaeology(page: HubEntry, asking: Asking): string[] {
  const { verdict, governs } = page.fields as KindFields<'archaeology'>;
  const path = firstPath(governs);
  return [
    ...askLandmines(page),
    ...(countLandmines(page) === 0 ? ['What breaks if somebody cleans this up? The page marks no landmine.'] : []),
    ...askReasons(page, asking),
    ...(verdict === undefined ? ['Keep it, revisit it, or is it gone? The page gives no verdict.'] : []),
    ...(verdict === 'keep' ? ['The verdict is *keep*. What would have to happen for you to change it?'] : []),
    ...(verdict === 'revisit'
      ? ['The verdict is *revisit*. What is the first step, and what has kept you from it?']
      : []),
    path === undefined
      ? 'Where in the code does one meet this? The page names no paths.'
      : `Which file of \`${path}\` should nobody change alone, and why that one?`,
  ];
}

function askDecision(page: HubEntry, asking: Asking): string[] {
  const { outcome, learned, date } = page.fields as KindFields<'decision'>;
  const [successor] = findNext(page, asking.find);
  if (successor) return [`It was replaced by “${successor.title}”. What of it is still in the code, or in the data?`];
  const hasOptions = page.sections.some(({ heading = '' }) => /option|alternative/i.test(heading));
  return [
    ...askLandmines(page),
    ...(hasOptions ? [] : ['What else was on the table, and what ruled it out? The record lists no options.']),
    ...askReasons(page, asking),
    ...(outcome === undefined && page.status === 'accepted'
      ? [
          `What came of it${date === undefined ? '' : ` since ${date}`}, and would you choose it again? Nobody has judged the outcome.`,
        ]
      : []),
    ...(outcome !== undefined && learned === undefined
      ? [`The outcome is *${outcome}*. What do you know now that you did not know then?`]
      : []),
  ];
}

/** The constraints that a page rests on and that nobody has asked about yet, each as it stands. */
function askReasons({ relations }: HubEntry, { find, settled }: Asking): string[] {
  const constraints = relations.filter(({ type }) => type === 'rests-on').flatMap(({ target }) => find(target) ?? []);
  if (constraints.length === 0) return ['Which constraint made this right at the time? The page names none.'];
  return constraints.flatMap((constraint) => {
    const { id, title, status, fields } = constraint;
    const { until } = fields as KindFields<'constraint'>;
    if (status === 'lifted') return `“${title}” was lifted${toWhen(until)}. What else keeps this as it is?`;
    if (settled.has(id)) return [];
    settled.add(id);
    if (status === 'unknown')
      return `Nobody knows whether “${title}” still holds. Whom do you ask, and what would the answer change here?`;
    return askHeld(constraint);
  });
}

function askHeld({ title, fields }: HubEntry): string {
  const { since } = fields as KindFields<'constraint'>;
  return `“${title}” holds${since === undefined ? '' : ` since ${since}`}. How would somebody find out without you that it no longer does?`;
}

/** `on` a day, `in` a month or a year. */
function toWhen(date: string | undefined): string {
  return date === undefined ? '' : ` ${date.length === 10 ? 'on' : 'in'} ${date}`;
}

function askConstraint(page: HubEntry, find: Find): string[] {
  const { evidence = [] } = page.fields as KindFields<'constraint'>;
  const resting = page.relations
    .filter(({ type }) => type === 'supports')
    .flatMap(({ target }) => find(target)?.title ?? []);
  const isLifted = page.status === 'lifted';
  return [
    ...(page.status === 'holds' ? [askHeld(page)] : []),
    ...(page.status === 'unknown' ? ['Does it hold? Whom outside do you ask, by name, and what do you ask?'] : []),
    evidence[0] === undefined
      ? 'Who told you, and where is it written? The page gives no evidence.'
      : `The evidence is “${evidence[0]}”. Could somebody else find that, and understand it?`,
    ...(resting.length > 0
      ? [
          isLifted
            ? `It was lifted, and ${joinWords(resting.map(quote))} still rest${resting.length === 1 ? 's' : ''} on it. What is safe to change first?`
            : `${joinWords(resting.map(quote))} rest${resting.length === 1 ? 's' : ''} on it. What would you change first on the day it is lifted?`,
        ]
      : []),
  ];
}

export function askChallenge(page: HubEntry): string[] {
  const { symptoms = [] } = page.fields as KindFields<'challenge'>;
  return [
    hasCause(page)
      ? 'Which step of the resolution have only you ever done?'
      : 'What is the cause? The page says how it shows, and not why it happens.',
    ...(symptoms[0] === undefined
      ? ['What does one see first? The page names no symptom that could be searched for.']
      : [`It is known by “${symptoms[0]}”. How else does it announce itself?`]),
  ];
}

function askLandmines({ blocks }: HubEntry): string[] {
  return blocks
    .filter(({ type }) => type === 'landmine')
    .map(
      ({ title, text }) =>
        `Landmine “${title ?? shorten(text)}”: how was it found, and what does one see when it goes off?`,
    );
}

/** People whom the page names and who have no page: perhaps they can still be reached. */
function askOthers({ kind, people, peopleIds }: HubEntry, find: Find): string[] {
  const known = Object.values(peopleIds)
    .flat()
    .flatMap((id) => find(id) ?? []);
  const gone = people.filter((name) => findByName(name, known) === undefined);
  if (gone.length > 0)
    return [`The page also names ${joinWords(gone)}. Can they still be asked, and what do they know that you do not?`];
  return kind === 'archaeology'
    ? ['Who else was there, also of those who have left? The page names nobody but you.']
    : [];
}

function confirmed({ verified }: HubEntry): string[] {
  return verified === undefined ? ['Nobody has ever confirmed this page. Which sentence of it is no longer true?'] : [];
}

export function nameOf(named: Named | undefined, find: Find): string {
  return find(named?.id ?? '')?.title ?? named?.name ?? 'Somebody';
}

export function countLandmines({ blocks }: HubEntry): number {
  return blocks.filter(({ type }) => type === 'landmine').length;
}

function firstPath(governs: readonly Governed[] | undefined): string | undefined {
  return governs?.[0]?.paths[0];
}

/** The beginning of a text, by whole words. */
function shorten(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 59).replace(/\s+\S*$/, '')}…`;
}

function quote(title: string): string {
  return `“${title}”`;
}

function joinWords(words: readonly string[]): string {
  const shown = words.length > 4 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
