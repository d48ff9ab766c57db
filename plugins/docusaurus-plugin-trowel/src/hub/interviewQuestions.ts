import type { Governed } from '../content/fieldTypes.ts';
import type { KindFields } from '../content/kinds/index.ts';
import { findByName } from '../shared/name.ts';
import { askConstraint, askReasons, type QuestionContext } from './constraintQuestions.ts';
import { hasCause } from './gaps.ts';
import type { FindEntry, Hub, HubEntry } from './hub.ts';
import type { PersonRef } from './logs.ts';
import { joinWords, shorten } from './questionText.ts';
import { findDirectSuccessors } from './successors.ts';

/** Asks about a system that only this person can explain. */
export function askSystem(system: HubEntry, { systems }: Hub, find: FindEntry): string[] {
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
    ...askVerification(system),
  ];
}

/** Asks how a system came to be. */
export function askHistory(title: string): string {
  return `What about ${title} makes newcomers ask “why on earth”? Nothing is written about how it came to be.`;
}

/** Asks about a page that only this person can explain. */
export function askPage(page: HubEntry, context: QuestionContext): readonly string[] {
  return [...askKind(page, context), ...askOthers(page, context.find), ...askVerification(page)];
}

function askKind(page: HubEntry, context: QuestionContext): readonly string[] {
  if (page.kind === 'archaeology') return askArchaeology(page, context);
  if (page.kind === 'decision') return askDecision(page, context);
  if (page.kind === 'constraint') return askConstraint(page, context.find);
  return page.kind === 'challenge' ? askChallenge(page) : ['Where in the code is this not followed, on purpose?'];
}

function askArchaeology(page: HubEntry, context: QuestionContext): string[] {
  const { verdict, governs } = page.fields as KindFields<'archaeology'>;
  const path = firstPath(governs);
  return [
    ...askLandmines(page),
    ...(countLandmines(page) === 0 ? ['What breaks if somebody cleans this up? The page marks no landmine.'] : []),
    ...askReasons(page, context),
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

function askDecision(page: HubEntry, context: QuestionContext): string[] {
  const { outcome, learned, date } = page.fields as KindFields<'decision'>;
  const [successor] = findDirectSuccessors(page, context.find);
  if (successor) return [`It was replaced by “${successor.title}”. What of it is still in the code, or in the data?`];
  const hasOptions = page.sections.some(({ heading = '' }) => /option|alternative/i.test(heading));
  return [
    ...askLandmines(page),
    ...(hasOptions ? [] : ['What else was on the table, and what ruled it out? The record lists no options.']),
    ...askReasons(page, context),
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

/** Asks about a challenge. */
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

/** Asks about people whom the page names but who have no page. */
function askOthers({ kind, people, peopleIds }: HubEntry, find: FindEntry): string[] {
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

function askVerification({ verified }: HubEntry): string[] {
  return verified === undefined ? ['Nobody has ever confirmed this page. Which sentence of it is no longer true?'] : [];
}

/** Returns the title of a person's page, or the written name, or `Somebody`. */
export function findName(named: PersonRef | undefined, find: FindEntry): string {
  return find(named?.id ?? '')?.title ?? named?.name ?? 'Somebody';
}

/** Counts the landmines of a page. */
export function countLandmines({ blocks }: HubEntry): number {
  return blocks.filter(({ type }) => type === 'landmine').length;
}

function firstPath(governs: readonly Governed[] | undefined): string | undefined {
  return governs?.[0]?.paths[0];
}
