import { pilotPairs } from '../../mentoring/pilot/pilotPlan.ts';
import { pluralize } from '../../shared/plural.ts';
import { createPaint, type Io, UsageError } from '../io.ts';
import type { PlannedPair } from '../match/drafts.ts';
import { openTerminal } from '../terminal.ts';

/** What is asked about a pilot. */
export interface PilotAnswers {
  readonly title: string;
  readonly owner: string;
  readonly sponsor?: string;
  readonly problem?: string;
  readonly objective?: string;
}

/** Asks a question; `undefined` without an answer, and where nobody can be asked. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Runs work that can ask on the terminal. `isAsking` says whether somebody is there to answer. */
export async function withQuestions<Result>(io: Io, isAsking: boolean, work: (ask?: Ask) => Promise<Result>) {
  const terminal = isAsking ? openTerminal(io) : undefined;
  if (!terminal) return work();
  const paint = createPaint(io);
  try {
    return await work(async (question) => (await terminal.ask(`${paint('bold', question)} `))?.trim() || undefined);
  } finally {
    await terminal.close();
  }
}

/** Asks for pairs while there are fewer than a pilot has, until an answer is empty. */
export async function askPairs(
  pairs: readonly PlannedPair[],
  read: (written: string) => PlannedPair,
  ask: Ask | undefined,
): Promise<readonly PlannedPair[]> {
  const all = [...pairs];
  while (ask && all.length < pilotPairs.from) {
    const answer = await ask(
      `${pluralize(all.length, 'pair')} so far, ${pilotPairs.from} at least. One more, as mentor:mentee?`,
    );
    if (answer === undefined) break;
    all.push(read(answer));
  }
  return all;
}

/** Asks for what is not given. Where nobody can answer, title and owner have to be. */
export async function askMissing(given: Partial<PilotAnswers>, ask: Ask | undefined): Promise<PilotAnswers> {
  const find = async (name: keyof PilotAnswers, question: string) => given[name] ?? (await ask?.(question));
  const title = await find('title', 'What is the pilot called?');
  const owner = await find('owner', 'Who leads it?');
  if (title === undefined || owner === undefined)
    throw new UsageError(
      'A pilot needs a title and somebody who leads it: trowel pilot new --title "…" --owner <person>. Nothing was written.',
    );
  return {
    title,
    owner,
    sponsor: await find('sponsor', 'Who protects the hours?'),
    problem: await find('problem', 'Which problem, with the figure of today?'),
    objective: await find('objective', 'What is it to show?'),
  };
}
