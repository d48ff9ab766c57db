import { translate } from '@docusaurus/Translate';
import type { Actor } from '../shared/actor.ts';
import {
  type PathProgress,
  type ProgressWords,
  type StateWords,
  sayCount,
  sayMinutes,
  sayProgress,
  sayState,
  type TimeWords,
} from '../shared/progressWords.ts';
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

/** Says that a step of somebody else comes before what the hire does next, and is not done. The hire can go on. */
export function waitsLabel(who: Exclude<Actor, 'hire'>, title: string): string {
  return who === 'mentor'
    ? translate({ id: 'theme.trowel.next.waitsMentor', message: 'Still open, for your mentor: {title}' }, { title })
    : translate({ id: 'theme.trowel.next.waitsManager', message: 'Still open, for your manager: {title}' }, { title });
}

/** Says whom the hire asks before they can go on, and for what. */
export function askLabel(who: Exclude<Actor, 'hire'>, task: string): string {
  return who === 'mentor'
    ? translate(
        {
          id: 'theme.trowel.next.askMentor',
          message: 'You cannot go on before your mentor acts. Ask them for this: {task}',
        },
        { task },
      )
    : translate(
        {
          id: 'theme.trowel.next.askManager',
          message: 'You cannot go on before your manager acts. Ask them for this: {task}',
        },
        { task },
      );
}

/** Returns the words in which a duration is said, with places for the numbers. */
function durationWords(): TimeWords {
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
    leftSkipped: translate({
      id: 'theme.trowel.path.doneSkipped',
      message: '{done} of {steps} done, {skipped} skipped, {time} left',
    }),
    count: translate({ id: 'theme.trowel.path.count', message: '{done} of {steps} done' }),
    countSkipped: translate({
      id: 'theme.trowel.path.countSkipped',
      message: '{done} of {steps} done, {skipped} skipped',
    }),
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

/** Says how many steps are done and skipped, and how long the others take. */
export function progressLabel(progress: PathProgress): string {
  return sayProgress(progressWords(), progress);
}

/** Says how many steps are done and skipped. */
export function countLabel(progress: Omit<PathProgress, 'minutesLeft'>): string {
  return sayCount(progressWords(), progress);
}

/** Returns the words in which the state of a step is said, with a place for the reason. */
export function stateWords(): StateWords {
  return {
    doing: translate({ id: 'theme.trowel.step.doing', message: 'You’re on it' }),
    skipped: translate({ id: 'theme.trowel.step.skipped', message: 'Skipped' }),
    skippedBecause: translate({ id: 'theme.trowel.step.skippedBecause', message: 'Skipped: {reason}' }),
  };
}

/** Says that a step was begun or skipped, and why; nothing of others. */
export function stateLabel(state: string, reason?: string): string {
  return sayState(stateWords(), state, reason);
}

/** Says that a path's file did not come. */
export function pathFailedLabel(): string {
  return translate({
    id: 'theme.trowel.pathTools.failed',
    message: 'The path cannot be loaded. Try again when you are online.',
  });
}
