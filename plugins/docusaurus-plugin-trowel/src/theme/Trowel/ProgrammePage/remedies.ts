import { translate } from '@docusaurus/Translate';
import type { FigureName } from 'docusaurus-plugin-trowel/props';

/** Says what to do about a figure that misses its target. */
export function remedy(name: FigureName): string {
  const remedies: Readonly<Record<FigureName, string>> = {
    'engagements-running': translate({
      id: 'theme.trowel.programme.doRunning',
      message: 'Bring open wishes and free hours together.',
    }),
    'engagements-paused': translate({
      id: 'theme.trowel.programme.doPaused',
      message: 'Agree on the day from which each goes on, or end it.',
    }),
    'engagements-silent': translate({
      id: 'theme.trowel.programme.doSilent',
      message: 'Ask both how it goes, and write the day down. If it is over, end it.',
    }),
    'hours-respected': translate({
      id: 'theme.trowel.programme.doHours',
      message: 'Ask their managers for the hours, or plan fewer.',
    }),
    'goals-reached': translate({
      id: 'theme.trowel.programme.doGoals',
      message: 'Look at the goals that were dropped or forgotten. Were they too large?',
    }),
    'paths-completed': translate({
      id: 'theme.trowel.programme.doPaths',
      message: 'Ask where people stopped. Shorten that stage first.',
    }),
    'time-to-productivity': translate({
      id: 'theme.trowel.programme.doProductivity',
      message: 'Read the stalls of the path: before which step do people lose days?',
    }),
    retention: translate({
      id: 'theme.trowel.programme.doRetention',
      message: 'Ask those who left, and believe the second answer.',
    }),
    'project-success': translate({
      id: 'theme.trowel.programme.doProjects',
      message: 'Hold a retrospective of one that failed, and change one thing.',
    }),
    'actions-overdue': translate({
      id: 'theme.trowel.programme.doOverdue',
      message: 'Do it, agree on another day, or drop it and say why.',
    }),
    'systems-nobody': translate({
      id: 'theme.trowel.programme.doNobody',
      message: 'Name an owner, and have two people dig.',
    }),
    'systems-one': translate({
      id: 'theme.trowel.programme.doOne',
      message: 'Choose a second person for each, and have them explain it back.',
    }),
    'pages-fresh': translate({
      id: 'theme.trowel.programme.doFresh',
      message: 'Confirm what is still right. Delete what nobody needs.',
    }),
    'outcomes-judged': translate({
      id: 'theme.trowel.programme.doOutcomes',
      message: 'Write down how they turned out.',
    }),
    'questions-answered': translate({
      id: 'theme.trowel.programme.doQuestions',
      message: 'Write the page, or name the one that answers it.',
    }),
  };
  return remedies[name];
}
