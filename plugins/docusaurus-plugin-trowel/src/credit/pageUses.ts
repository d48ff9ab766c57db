import type { CompiledSession } from '../hub/compiledSessions.ts';
import type { Hub, HubEntry, PlaybookPlan } from '../hub/hub.ts';
import type { Question } from '../hub/questions.ts';
import { groupBy } from '../shared/collections.ts';
import { createFindCiting } from './citations.ts';
import type { Contribution } from './contribution.ts';
import { dayOf, findStanding } from './standing.ts';

/** What builds on a page: a contribution of whoever wrote, decided or keeps the page. `others` has all people of what builds on it. */
export type PageUse = Extract<Contribution, { readonly type: 'step' | 'blocks' | 'session' | 'citation' | 'answer' }>;

interface UsesInput {
  /** Without drafts and unlisted pages. */
  readonly entries: readonly HubEntry[];
  readonly hub: Pick<Hub, 'paths' | 'playbooks'>;
  readonly questions: readonly Question[];
  readonly sessions: readonly CompiledSession[];
}

/** Lists what builds on each page, by the page's id: steps, blocks, citations, answers. */
export function findPageUses({
  entries,
  hub,
  questions,
  sessions,
}: UsesInput): ReadonlyMap<string, readonly PageUse[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const behind = (entry: HubEntry) => ({ date: dayOf(entry), others: [...findStanding(entry).keys()] });
  const steps = hub.paths.flatMap(({ id, stages }) => {
    const path = byId.get(id);
    if (!path) return [];
    return stages.flatMap(({ title, steps: those }) =>
      those.flatMap(({ entry }): PageUse[] =>
        entry === undefined ? [] : [{ type: 'step', entry, by: id, stage: title, ...behind(path) }],
      ),
    );
  });
  const blocks = hub.playbooks.flatMap((plan) => {
    const playbook = byId.get(plan.id);
    if (!playbook) return [];
    return countPages(plan).map(
      ([entry, count]): PageUse => ({ type: 'blocks', entry, by: plan.id, count, ...behind(playbook) }),
    );
  });
  const ofSessions = sessions.flatMap((plan) =>
    countPages(plan).map(
      ([entry, count]): PageUse => ({
        type: 'session',
        entry,
        by: `${plan.subject.type}/${plan.subject.name}`,
        count,
        others: [],
      }),
    ),
  );
  const findCiting = createFindCiting(entries);
  const citations = entries.flatMap((entry) =>
    findCiting(entry).map((by): PageUse => ({ type: 'citation', entry: entry.id, by: by.id, ...behind(by) })),
  );
  const answers = questions.flatMap(({ question, on, answers: pages }) =>
    pages.map((entry): PageUse => ({ type: 'answer', entry, question, date: on, others: [] })),
  );
  return groupBy([...steps, ...blocks, ...ofSessions, ...citations, ...answers], ({ entry }) => entry);
}

/** Counts the blocks that a playbook takes from each page, once each. */
function countPages({ id, stages, own }: PlaybookPlan): [entry: string, count: number][] {
  const pages = groupBy([...stages.flatMap((stage) => stage.pages), ...own], ({ entry }) => entry);
  return [...pages].flatMap(([entry, those]): [string, number][] =>
    entry === id ? [] : [[entry, new Set(those.flatMap((page) => page.blocks)).size]],
  );
}
