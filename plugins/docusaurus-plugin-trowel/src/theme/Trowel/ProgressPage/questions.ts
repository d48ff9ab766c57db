import type { MentorView } from 'docusaurus-plugin-trowel/progress';
import type { PathFileStep } from 'docusaurus-plugin-trowel/props';

/** How many questions fit into a session. */
const most = 5;

/** A question on the page of a step. */
interface MentorQuestion {
  readonly question: string;
  readonly step: PathFileStep;
}

/**
 * Chooses questions for the next session: one of each page that was read, the ones read last first; then those of the stage that somebody
 * is at.
 */
export function chooseQuestions({
  stages,
  stage,
}: Pick<MentorView<PathFileStep>, 'stages' | 'stage'>): readonly MentorQuestion[] {
  const rows = stages.flatMap((one) => one.rows);
  const read = rows
    .filter(({ shared }) => shared?.state === 'done')
    .toSorted((a, b) => ((a.shared?.on ?? '') < (b.shared?.on ?? '') ? 1 : -1));
  const here = rows.filter(({ step, shared }) => step.stage === stage && shared?.state !== 'done');
  return [...read, ...here]
    .flatMap(({ step }) => (step.asks ?? []).slice(0, 1).map((question) => ({ question, step })))
    .slice(0, most);
}
