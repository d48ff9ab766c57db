import { translate } from '@docusaurus/Translate';
import type { Actor } from '../shared/actor.ts';
import { type PathProgress, type ProgressWords, sayMinutes, sayProgress } from '../shared/progressWords.ts';
import type { SelectMessage } from './search/words.ts';

/** Says who acts at a step. */
export function actorLabel(who: Actor): string {
  switch (who) {
    case 'hire':
      return translate({ id: 'theme.trowel.actor.hire', message: 'You' });
    case 'mentor':
      return translate({ id: 'theme.trowel.actor.mentor', message: 'With your mentor' });
    case 'manager':
      return translate({ id: 'theme.trowel.actor.manager', message: 'With your manager' });
  }
}

/** Returns the words in which a duration is said, with places for the numbers. */
function durationWords(): Omit<ProgressWords, 'left' | 'complete'> {
  return {
    minutes: translate({ id: 'theme.trowel.minutes', message: '{rest} min' }),
    hours: translate({ id: 'theme.trowel.hours', message: '{hours} h' }),
    hoursMinutes: translate({ id: 'theme.trowel.hoursMinutes', message: '{hours} h {rest} min' }),
  };
}

/** Returns the words in which progress is said, with places for the numbers. */
export function progressWords(): ProgressWords {
  return {
    ...durationWords(),
    left: translate({ id: 'theme.trowel.path.done', message: '{done} of {steps} done, {time} left' }),
    complete: translate({ id: 'theme.trowel.path.allDone', message: '{steps} of {steps} done' }),
  };
}

/** Says a duration in minutes: "25 min", "1 h 10 min". */
export function minutesLabel(minutes: number): string {
  return sayMinutes(durationWords(), minutes);
}

/** Says how many steps a path has, and how long they take. */
export function pathSumLabel(
  { steps, minutes }: { readonly steps: number; readonly minutes: number },
  selectMessage: SelectMessage,
): string {
  return selectMessage(
    steps,
    translate(
      { id: 'theme.trowel.path.sum', message: '{steps} step, {time} in all|{steps} steps, {time} in all' },
      { steps: String(steps), time: minutesLabel(minutes) },
    ),
  );
}

/** Says how many steps are done, and how long the others take. */
export function progressLabel(progress: PathProgress): string {
  return sayProgress(progressWords(), progress);
}

/** Says that a path's file did not come. */
export function pathFailedLabel(): string {
  return translate({
    id: 'theme.trowel.pathTools.failed',
    message: 'The path cannot be loaded. Try again when you are online.',
  });
}
