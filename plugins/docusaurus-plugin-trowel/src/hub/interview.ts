import { type KindFields, kinds } from '../content/kinds/index.ts';
import type { QuestionContext } from './constraintQuestions.ts';
import type { Hub, HubEntry } from './hub.ts';
import { askChallenge, askHistory, askPage, askSystem, countLandmines, findName } from './interviewQuestions.ts';
import { findPersonIn } from './logs.ts';

/**
 * Why a page is asked about. `system`, `page`: nobody else can explain it. `challenge`: they own it. `gap`: something is
 * missing there. `mentoring`: a log entry awaits their feedback.
 */
export type TopicWhy = 'system' | 'page' | 'challenge' | 'gap' | 'mentoring';

/** The questions about one page. */
export interface Topic {
  /** Id of the page. */
  readonly page: string;
  readonly why: TopicWhy;
  readonly questions: readonly string[];
}

/** The questions for a person who leaves, most pressing first. */
export interface Interview {
  /** Id of the person's page. */
  readonly person: string;
  /** Their last day. */
  readonly leaving?: string;
  readonly topics: readonly Topic[];
}

/**
 * Builds the interview of a person, by id, from what the hub knows and what it lacks. Each question names its subject: a
 * constraint that holds, a landmine, a missing section. Pure: the same hub gives the same questions.
 */
export function buildInterview(hub: Hub, person: string): Interview {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  const plan = hub.people.find(({ id }) => id === person);
  const { leaving } = (find(person)?.fields ?? {}) as KindFields<'person'>;
  const isLeaving = (id: string) => find(id)?.fields.leaving !== undefined;
  const known = hub.gaps.filter((gaps) => gaps.known.includes(person));
  const solelyKnown = known.filter((gaps) => gaps.known.every((other) => other === person || isLeaving(other)));
  const pages = (plan?.solelyExplains ?? [])
    .flatMap((id) => find(id) ?? [])
    .filter(({ kind }) => kind !== 'system')
    .sort((a, b) => interviewPlaceOf(a) - interviewPlaceOf(b) || countLandmines(b) - countLandmines(a));
  const context: QuestionContext = { find, covered: new Set(pages.map(({ id }) => id)) };
  const covered = new Set([...solelyKnown.map(({ system }) => system), ...pages.map(({ id }) => id)]);
  const topics: Topic[] = [
    ...solelyKnown.flatMap(({ system }) => toTopic(find(system), 'system', (entry) => askSystem(entry, hub, find))),
    ...pages.flatMap((entry) => toTopic(entry, 'page', (page) => askPage(page, context))),
    ...hub.entries
      .filter((entry) => entry.kind === 'challenge' && entry.ownerId === person && !covered.has(entry.id))
      .flatMap((entry) => toTopic(entry, 'challenge', askChallenge)),
    ...known
      .filter(({ system }) => !covered.has(system))
      .flatMap(({ system, gaps }) =>
        toTopic(find(system), 'gap', ({ title }) => [
          ...(gaps.some(({ type }) => type === 'no-archaeology') ? [askHistory(title)] : []),
          ...gaps
            .flatMap((gap) => (gap.type === 'no-cause' ? gap.challenges : []))
            .filter((id) => !covered.has(id) && find(id)?.ownerId !== person)
            .map((id) => `What is the cause of “${find(id)?.title}”? Its page says only how it shows.`),
          ...(gaps.some((gap) => gap.type === 'no-verified-owner' && gap.why === 'unverified')
            ? [`Nobody has ever confirmed the page of ${title}. Which sentence of it would you correct?`]
            : []),
        ]),
      ),
    ...hub.entries
      .filter((entry) => plan?.reviews.includes(entry.id))
      .flatMap((entry) =>
        toTopic(entry, 'mentoring', () => [
          `${findName(findPersonIn(entry, 'log'), find)} still waits for your word on this entry. What is it${leaving === undefined ? '?' : ', and who reads the next one when you are gone?'}`,
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
