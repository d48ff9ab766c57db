import { translate } from '@docusaurus/Translate';
import { readPathProgress } from '../../progress/comparison.ts';
import type { ProgressEvent } from '../../progress/event.ts';
import { findNextStep, type NextStep } from '../../progress/nextStep.ts';
import type { ReaderProgress } from '../../progress/progress.ts';
import { sumSteps, type Totals } from '../../progress/totals.ts';
import type { NextCard } from '../../shared/walking.ts';
import type { PathFile, PathFileStep } from '../../site/pathFileProps.ts';
import { actorLabel, askLabel, countLabel, minutesLabel, progressLabel, stateLabel, waitsLabel } from '../stepWords.ts';

/** Says what a reader does next on a path, in the words of the site's language. */
export function toNextCard(path: PathFile, address: string, events: readonly ProgressEvent[]): NextCard {
  const progress = readPathProgress(events, path);
  const totals = sumSteps(path.steps, progress);
  const found = findNextStep(path.steps, progress);
  const { steps, done, skipped } = totals;
  const words = { progress: progressLabel(totals), count: countLabel(totals) };
  return {
    path: path.id,
    file: address,
    steps,
    done,
    skipped,
    states: toStates(path, progress),
    step: found && { id: found.step.id, hash: found.step.hash },
    link: found?.step.permalink ?? path.permalink,
    words: { ...words, ...(found ? stepWords(found, path) : endWords(totals, path)) },
  };
}

function toStates({ steps }: PathFile, progress: ReaderProgress): NextCard['states'] {
  return Object.fromEntries(
    steps.flatMap(({ id }) => {
      const event = progress.steps.get(id);
      return event ? [[id, { state: event.state, says: stateLabel(event.state, event.reason) }]] : [];
    }),
  );
}

type StepWords = Omit<NextCard['words'], 'progress' | 'count'>;

function stepWords(found: NextStep<PathFileStep>, path: PathFile): StepWords {
  const { step } = found;
  const stage = path.stages.find(({ id }) => id === step.stage);
  const other = found.because === 'waits' && step.who !== 'hire' ? step.who : undefined;
  return {
    path: placeLabel(found.because === 'first', stage ? `${path.title} · ${stage.title}` : path.title),
    title: step.title,
    task: other ? askLabel(other, step.do ?? step.title) : (step.do ?? ''),
    waits: toWaits(found.waitsFor),
    facts: `${minutesLabel(step.minutes)} · ${actorLabel(step.who)}`,
    why: toReason(found, path),
    tick: other
      ? translate({ id: 'theme.trowel.next.happened', message: 'It has happened' })
      : translate({ id: 'theme.trowel.step.tick', message: 'Mark as done' }),
  };
}

/** Says where a reader goes on, or begins. */
function placeLabel(isFirst: boolean, path: string): string {
  return isFirst
    ? translate({ id: 'theme.trowel.next.begin', message: 'Begin: {path}' }, { path })
    : translate({ id: 'theme.trowel.next.continue', message: 'Continue: {path}' }, { path });
}

/** Says what was done, and what was not, when nothing is open. */
function endWords({ done, skipped }: Totals, path: PathFile): StepWords {
  const counts = { done: String(done), skipped: String(skipped) };
  return {
    path: path.title,
    title: translate({ id: 'theme.trowel.next.allDone', message: 'You have reached the end' }),
    task:
      skipped > 0
        ? translate(
            {
              id: 'theme.trowel.path.completeSkipped',
              message:
                'Steps done: {done}. Steps skipped: {skipped}. Now explain one of the oddities to somebody newer than you.',
            },
            counts,
          )
        : translate({
            id: 'theme.trowel.path.complete',
            message: 'All steps are done. Now explain one of the oddities to somebody newer than you.',
          }),
    waits: '',
    facts: '',
    why: '',
    tick: '',
  };
}

/** Says what others do meanwhile: the first step of each. */
function toWaits(waitsFor: readonly PathFileStep[]): string {
  const firsts = (['manager', 'mentor'] as const).flatMap((who) => {
    const first = waitsFor.find((step) => step.who === who);
    return first ? [waitsLabel(who, first.title)] : [];
  });
  return firsts.join(' · ');
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
