import type { Hub } from '../hub/hub.ts';
import { createResolver } from '../hub/resolver.ts';
import { indexBy } from '../shared/collections.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { createAnswerWhy } from '../why/answer.ts';
import { findGoverningPages } from '../why/governingPages.ts';
import type { ChangeQuestion } from './beforeYouChange.ts';
import { type FittedAnswer, fitAnswer } from './budget.ts';
import type { Judgement } from './change/judge.ts';
import type { CodeQuestion } from './codeQuestion.ts';
import { answerConstraints, type ConstraintQuestion } from './constraints.ts';
import type { AssistantSetting, Context } from './context.ts';
import type { DraftAnswer, DraftQuestion } from './draft.ts';
import { answerRead, type ReadAnswer, type ReadQuestion } from './read.ts';
import { answerSearch, findSearched, type SearchQuestion } from './search.ts';
import { answerCode } from './why.ts';

/** Every question can name its budget in tokens. */
interface Budgeted {
  readonly budget?: number;
}

/** Answers the questions of coding assistants from one hub. */
export interface Assistant {
  /** What governs places in code. */
  readonly why: (question: CodeQuestion & Budgeted) => Promise<FittedAnswer>;
  readonly search: (question: SearchQuestion & Budgeted) => Promise<FittedAnswer>;
  readonly read: (question: ReadQuestion & Budgeted) => Promise<ReadAnswer>;
  /** Which constraints are in force. */
  readonly constraints: (question: ConstraintQuestion & Budgeted) => FittedAnswer;
  /** What a planned change would break, and what to answer before it. */
  readonly beforeYouChange: (
    question: ChangeQuestion & Budgeted,
  ) => Promise<FittedAnswer & { readonly judgement: Judgement }>;
  /** A page to propose; nothing is written. */
  readonly draft: (question: DraftQuestion) => Promise<DraftAnswer>;
}

/** Makes what answers questions. Indexes are made, and what few questions need is loaded, when the first question needs it. */
export function createAssistant(hub: Hub, setting: AssistantSetting): Assistant {
  const context = createContext(hub, setting);
  const answerChange = lazyValue(async () => {
    const [{ answerChange: answer, isJudged }, { toChangeContext }] = await Promise.all([
      import('./beforeYouChange.ts'),
      import('./change/context.ts'),
    ]);
    const changeContext = toChangeContext(context);
    return async (question: ChangeQuestion) => {
      const told = answer(question, changeContext);
      // A search is worth its time only where nothing could be judged.
      if (isJudged(told.judgement) || question.plan === undefined) return told;
      const found = await findSearched(question.plan, [], context);
      return found.length === 0 ? told : answer(question, changeContext, found);
    };
  });
  return {
    why: async ({ budget, ...question }) => fitAnswer(await answerCode(question, context), budget),
    search: async ({ budget, ...question }) => fitAnswer(await answerSearch(question, context), budget),
    read: ({ budget, ...question }) => answerRead(question, context, budget),
    constraints: ({ budget, ...question }) => fitAnswer(answerConstraints(question, context), budget),
    async beforeYouChange({ budget, ...question }) {
      const { judgement, ...answer } = await (await answerChange())(question);
      return { ...fitAnswer(answer, budget), judgement };
    },
    draft: async (question) => (await import('./draft.ts')).writeDraft(question, context),
  };
}

/** Makes what all answers use. */
export function createContext(hub: Hub, setting: AssistantSetting): Context {
  const byId = lazyValue(() => new Map(hub.entries.map((entry) => [entry.id, entry])));
  const pages = lazyValue(() => findGoverningPages(hub, { permalinkOf: setting.permalinkOf }));
  const pagesById = lazyValue(() => new Map(pages().map((page) => [page.id, page])));
  return {
    ...setting,
    hub,
    find: setting.find ?? ((id) => byId().get(id)),
    resolve: lazyValue(() => createResolver(hub.entries)),
    pageOf: setting.pageOf ?? ((id) => pagesById().get(id)),
    ask: setting.ask ?? lazyValue(() => createAnswerWhy(pages())),
    others: setting.others ?? (async () => hub.otherHubs ?? []),
    aboutSystem: lazyValue(() => indexBy(hub.entries, ({ systemIds }) => systemIds)),
  };
}
