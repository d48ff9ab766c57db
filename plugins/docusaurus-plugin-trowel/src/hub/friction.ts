import type { Problem } from '../content/problem.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import type { WrittenNote } from '../content/team/frictionNotes.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { FrictionType } from '../shared/friction.ts';
import type { Hub, PlannedStep } from './hub.ts';

/** What readers said of a step. */
export interface StepFriction {
  readonly step: PlannedStep;
  /** Id of a path that has it. */
  readonly path: string;
  readonly counts: Readonly<Record<FrictionType, number>>;
  readonly total: number;
  /** What they said in words, the latest first. Never who. */
  readonly said: readonly { readonly what: FrictionType; readonly says: string; readonly on?: string }[];
  /** Whether the step has other words today than when the latest note was written. */
  readonly changed: boolean;
}

/** Sums up the friction notes of each step, the most noted first. Names steps that no path has. */
export function sumUpFriction(
  notes: readonly WrittenNote[],
  { paths }: Pick<Hub, 'paths'>,
): { readonly friction: readonly StepFriction[]; readonly problems: readonly Problem[] } {
  if (notes.length === 0) return { friction: [], problems: [] };
  const steps = new Map(
    paths.flatMap(({ id, stages }) =>
      stages.flatMap((stage) => stage.steps.map((step) => [step.id, { step, path: id }] as const)),
    ),
  );
  const problems = notes
    .filter(({ step }) => !steps.has(step))
    .map(
      ({ step, source, at }): Problem => ({
        code: 'dangling-reference',
        severity: 'warning',
        message: `\`step\` is \`${step}\`, which no path has today; the note is in no sum.${didYouMean(step, steps.keys())}`,
        source,
        at,
        field: 'step',
      }),
    );
  const friction = [...groupBy(notes, ({ step }) => step)].flatMap(([id, those]): StepFriction[] => {
    const known = steps.get(id);
    if (!known) return [];
    const count = (what: FrictionType) => those.filter((note) => note.what === what).length;
    const latest = those
      .map((note, order) => ({ ...note, order }))
      .sort((a, b) => compareText(b.on ?? '', a.on ?? '') || b.order - a.order);
    const hash = latest.find((note) => note.hash !== undefined)?.hash;
    return [
      {
        ...known,
        counts: { wrong: count('wrong'), confusing: count('confusing'), missing: count('missing') },
        total: those.length,
        said: latest.flatMap(({ what, says, on }) => (says ? [{ what, says, on }] : [])),
        changed: hash !== undefined && hash !== known.step.hash,
      },
    ];
  });
  return {
    friction: friction.sort((a, b) => b.total - a.total || compareText(a.step.id, b.step.id)),
    problems,
  };
}
