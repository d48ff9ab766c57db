import { type KindFields, kinds } from '../content/kinds/index.ts';
import type { Hub, HubEntry } from './hub.ts';
import { personIn } from './logs.ts';
import { type Asking, askChallenge, askHistory, askPage, askSystem, countLandmines, nameOf } from './questions.ts';

/** Why a page is asked about: nobody else can explain it, they wrote down the trouble, or something is missing there. */
export type TopicWhy = 'system' | 'page' | 'challenge' | 'gap' | 'mentoring';

/** What somebody is asked about one page. */
export interface Topic {
  /** Id of the page. */
  readonly page: string;
  readonly why: TopicWhy;
  readonly questions: readonly string[];
}

/** The questions that one person must answer before they go, most pressing first. */
export interface Interview {
  /** Id of the person's page. */
  readonly person: string;
  readonly leaving?: string;
  readonly topics: readonly Topic[];
}

/**
 * Makes the questions for somebody from what the hub knows and what it lacks. Each names what it is about: a constraint
 * that holds, a landmine, a section that is not there. Pure: the same hub gives the same questions.
 */
export function buildInterview(hub: Hub, person: string): Interview {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  const plan = hub.people.find(({ id }) => id === person);
  const { leaving } = (find(person)?.fields ?? {}) as KindFields<'person'>;
  const isLeaving = (id: string) => find(id)?.fields.leaving !== undefined;
  const known = hub.gaps.filter((gaps) => gaps.known.includes(person));
  const alone = known.filter((gaps) => gaps.known.every((other) => other === person || isLeaving(other)));
  const pages = (plan?.alone ?? [])
    .flatMap((id) => find(id) ?? [])
    .filter(({ kind }) => kind !== 'system')
    .sort((a, b) => interviewPlaceOf(a) - interviewPlaceOf(b) || countLandmines(b) - countLandmines(a));
  const asking: Asking = { find, settled: new Set(pages.map(({ id }) => id)) };
  const asked = new Set([...alone.map(({ system }) => system), ...pages.map(({ id }) => id)]);
  const topics: Topic[] = [
    ...alone.flatMap(({ system }) => toTopic(find(system), 'system', (entry) => askSystem(entry, hub, find))),
    ...pages.flatMap((entry) => toTopic(entry, 'page', (page) => askPage(page, asking))),
    ...hub.entries
      .filter((entry) => entry.kind === 'challenge' && entry.ownerId === person && !asked.has(entry.id))
      .flatMap((entry) => toTopic(entry, 'challenge', askChallenge)),
    ...known
      .filter(({ system }) => !asked.has(system))
      .flatMap(({ system, gaps }) =>
        toTopic(find(system), 'gap', ({ title }) => [
          ...(gaps.some(({ type }) => type === 'no-archaeology') ? [askHistory(title)] : []),
          ...gaps
            .flatMap((gap) => (gap.type === 'no-cause' ? gap.challenges : []))
            .filter((id) => !asked.has(id) && find(id)?.ownerId !== person)
            .map((id) => `What is the cause of “${find(id)?.title}”? Its page says only how it shows.`),
          ...(gaps.some((gap) => gap.type === 'no-verified-owner' && gap.why === 'unverified')
            ? [`Nobody has ever confirmed the page of ${title}. Which sentence of it would you correct?`]
            : []),
        ]),
      ),
    ...hub.entries
      .filter((entry) => entry.kind === 'log' && personIn(entry, 'mentor')?.id === person)
      .filter((entry) => plan?.reviews.includes(entry.id))
      .flatMap((entry) =>
        toTopic(entry, 'mentoring', () => [
          `${nameOf(personIn(entry, 'log'), find)} still waits for your word on this entry. What is it${leaving === undefined ? '?' : ', and who reads the next one when you are gone?'}`,
        ]),
      ),
  ];
  return { person, leaving, topics };
}

function interviewPlaceOf({ kind }: HubEntry): number {
  return kinds[kind].interviewPlace ?? 0;
}

function toTopic(entry: HubEntry | undefined, why: TopicWhy, ask: (entry: HubEntry) => readonly string[]): Topic[] {
  const questions = entry ? ask(entry) : [];
  return entry && questions.length > 0 ? [{ page: entry.id, why, questions }] : [];
}
