import { translate } from '@docusaurus/Translate';
import { readPathProgress } from '../../progress/comparison.ts';
import type { ProgressEvent } from '../../progress/event.ts';
import { findNextStep, type NextStep } from '../../progress/nextStep.ts';
import { sumSteps } from '../../progress/totals.ts';
import type { NextCard } from '../../shared/walking.ts';
import type { PathFile, PathFileStep } from '../../site/pathFileProps.ts';
import { actorLabel, minutesLabel, progressLabel } from '../stepWords.ts';

/** Says what a reader does next on a path, in the words of the site's language. */
export function toNextCard(path: PathFile, address: string, events: readonly ProgressEvent[]): NextCard {
  const progress = readPathProgress(events, path);
  const totals = sumSteps(path.steps, progress);
  const done = totals.done + totals.skipped;
  const found = findNextStep(path.steps, progress);
  const common = { path: path.id, file: address, steps: totals.steps, done };
  const words = {
    path: path.title,
    progress: progressLabel({ done, steps: totals.steps, minutesLeft: totals.minutesLeft }),
  };
  if (!found) {
    return {
      ...common,
      link: path.permalink,
      words: {
        ...words,
        title: translate({ id: 'theme.trowel.next.allDone', message: 'You have reached the end' }),
        task: translate({
          id: 'theme.trowel.path.complete',
          message: 'All steps are done. Now explain one of the oddities to somebody newer than you.',
        }),
        why: '',
        facts: '',
      },
    };
  }
  const { step } = found;
  const stage = path.stages.find(({ id }) => id === step.stage);
  return {
    ...common,
    step: { id: step.id, hash: step.hash },
    link: step.permalink,
    words: {
      ...words,
      path: stage ? `${path.title} · ${stage.title}` : path.title,
      title: step.title,
      task: step.do ?? '',
      why: toReason(found, path),
      facts: `${minutesLabel(step.minutes)} · ${actorLabel(step.who)}`,
    },
  };
}

/** Says why a step is next: as its author wrote, or by what came before. */
function toReason({ step, because }: NextStep<PathFileStep>, { steps }: PathFile): string {
  if (because === 'begun') return translate({ id: 'theme.trowel.next.begun', message: 'You have begun it.' });
  if (step.why) return step.why;
  const before = steps.filter(({ id }) => step.after.includes(id)).map(({ title }) => title);
  if (before.length === 0) return '';
  return translate(
    { id: 'theme.trowel.next.follows', message: 'Next, since you know {titles}.' },
    { titles: before.join(', ') },
  );
}
