import { toCheckAddress } from '../shared/checkId.ts';
import { lastGraded, lastText } from './answers.ts';
import type { Grade } from './event.ts';
import type { WalkedStep } from './path.ts';
import type { ReaderProgress } from './progress.ts';
import { isOpen } from './totals.ts';

/** How long a session is, in minutes. */
type SessionLength = 25 | 50;

/** A step, as an agenda names it. */
export interface AgendaStep extends WalkedStep {
  readonly permalink: string;
  readonly do?: string;
  /** Questions of its page that a mentor can ask. */
  readonly asks?: readonly string[];
  /** Its explain-back checks. */
  readonly checks?: readonly Omit<AgendaCheck, 'permalink'>[];
}

/** A check, as an agenda names it. */
interface AgendaCheck {
  readonly id: string;
  readonly question: string;
  readonly permalink: string;
}

/** An item of a session's agenda. Its lists are what there is to talk about. */
export type AgendaItem = { readonly minutes: number } & (
  | { readonly type: 'arrive' | 'agree' }
  | { readonly type: 'next'; readonly steps: readonly AgendaStep[] }
  | { readonly type: 'skipped'; readonly steps: readonly { readonly step: AgendaStep; readonly reason?: string }[] }
  | {
      readonly type: 'missed';
      readonly checks: readonly { readonly check: AgendaCheck; readonly grade: Grade; readonly text?: string }[];
    }
  | { readonly type: 'ask'; readonly questions: readonly { readonly question: string; readonly step: AgendaStep }[] }
);

interface AgendaInput {
  readonly length: SessionLength;
  /** In the order in which they are walked. */
  readonly steps: readonly AgendaStep[];
  readonly progress: Pick<ReaderProgress, 'steps' | 'answers'>;
}

/** How much a session has time for, by its length. */
const room = {
  25: { ends: 3, next: 2, skipped: 2, missed: 1, ask: 2 },
  50: { ends: 5, next: 3, skipped: 4, missed: 3, ask: 4 },
} as const;

/** How the time between the ends is shared. Questions take longest, since the hire talks. */
const weights = { next: 2, skipped: 1, missed: 3, ask: 4 } as const;

/**
 * Makes the agenda of a session from where the hire stands: what came of the last one, what was missed, what was skipped and why, questions
 * about what was read, the next steps, and what is agreed. What there is nothing of has no item, and its time goes to the others.
 */
export function toAgenda({ length, steps, progress }: AgendaInput): readonly AgendaItem[] {
  const most = room[length];
  const items: AgendaItem[] = [
    { type: 'missed', minutes: 0, checks: findMissed(listChecks(steps), progress).slice(0, most.missed) } as const,
    { type: 'skipped', minutes: 0, steps: findSkipped(steps, progress).slice(0, most.skipped) } as const,
    { type: 'ask', minutes: 0, questions: findQuestions(steps, progress).slice(0, most.ask) } as const,
    { type: 'next', minutes: 0, steps: steps.filter((step) => isOpen(step, progress)).slice(0, most.next) } as const,
  ].filter((item) => sizeOf(item) > 0);
  const middle = length - 2 * most.ends;
  return [
    { type: 'arrive', minutes: items.length > 0 ? most.ends : length - most.ends },
    ...shareTime(items, middle),
    { type: 'agree', minutes: most.ends },
  ];
}

function sizeOf(item: AgendaItem): number {
  if ('steps' in item) return item.steps.length;
  if ('checks' in item) return item.checks.length;
  return 'questions' in item ? item.questions.length : 0;
}

/** Shares out minutes by weight and number of things. The sum is exact. */
function shareTime(items: readonly AgendaItem[], minutes: number): readonly AgendaItem[] {
  const shares = items.map(
    (item) => (item.type in weights ? weights[item.type as keyof typeof weights] : 1) * sizeOf(item),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  let [used, shared] = [0, 0];
  return items.map((item, at) => {
    shared += shares[at] ?? 0;
    const until = Math.round((minutes * shared) / all);
    const own = until - used;
    used = until;
    return { ...item, minutes: own };
  });
}

function listChecks(steps: readonly AgendaStep[]): readonly AgendaCheck[] {
  return steps.flatMap(({ permalink, checks = [] }) =>
    checks.map((check) => ({ ...check, permalink: toCheckAddress(permalink, check.id) })),
  );
}

/** Finds the checks that were missed or half known last time, the worst first, and of these the latest. */
function findMissed(checks: readonly AgendaCheck[], { answers }: Pick<ReaderProgress, 'answers'>) {
  return checks
    .flatMap((check) => {
      const own = answers.get(check.id) ?? [];
      const last = lastGraded(own);
      return last?.grade === 'missed' || last?.grade === 'partly'
        ? [{ check, grade: last.grade, text: lastText(own) || undefined, time: last.time }]
        : [];
    })
    .sort((a, b) => Number(a.grade === 'partly') - Number(b.grade === 'partly') || b.time - a.time)
    .map(({ time: _, ...missed }) => missed);
}

/** Finds the steps that were skipped, the latest first. */
function findSkipped(steps: readonly AgendaStep[], { steps: states }: Pick<ReaderProgress, 'steps'>) {
  return steps
    .flatMap((step) => {
      const last = states.get(step.id);
      return last?.state === 'skipped' ? [{ step, reason: last.reason, time: last.time }] : [];
    })
    .sort((a, b) => b.time - a.time)
    .map(({ time: _, ...skipped }) => skipped);
}

/** Finds questions about what was read: the first of each step, the latest step first, then the second ones. */
function findQuestions(steps: readonly AgendaStep[], { steps: states }: Pick<ReaderProgress, 'steps'>) {
  const read = steps
    .filter(({ id }) => states.get(id)?.state === 'done')
    .sort((a, b) => (states.get(b.id)?.time ?? 0) - (states.get(a.id)?.time ?? 0));
  const rounds = Math.max(0, ...read.map(({ asks = [] }) => asks.length));
  return Array.from({ length: rounds }, (_, round) =>
    read.flatMap((step) => {
      const question = step.asks?.[round];
      return question === undefined ? [] : [{ question, step }];
    }),
  ).flat();
}
