import { translate } from '@docusaurus/Translate';
import type { FigureGroup, FigureName, FigureState } from 'docusaurus-plugin-trowel/props';

/** Names a figure. */
export function figureTitle(name: FigureName): string {
  const titles: Readonly<Record<FigureName, string>> = {
    'engagements-running': translate({
      id: 'theme.trowel.programme.running',
      message: 'Running engagements',
    }),
    'engagements-paused': translate({
      id: 'theme.trowel.programme.paused',
      message: 'Paused engagements',
    }),
    'engagements-silent': translate({
      id: 'theme.trowel.programme.silent',
      message: 'Silent engagements',
    }),
    'hours-respected': translate({
      id: 'theme.trowel.programme.hours',
      message: 'Check-ins of 12 months with the planned hours',
    }),
    'goals-reached': translate({ id: 'theme.trowel.programme.goals', message: 'Goals reached' }),
    'paths-completed': translate({
      id: 'theme.trowel.programme.paths',
      message: 'Paths walked to the end',
    }),
    'time-to-productivity': translate({
      id: 'theme.trowel.programme.productivity',
      message: 'Time to productivity, median',
    }),
    retention: translate({ id: 'theme.trowel.programme.retention', message: 'People who stayed' }),
    'project-success': translate({
      id: 'theme.trowel.programme.projects',
      message: 'Projects that succeeded',
    }),
    'actions-overdue': translate({
      id: 'theme.trowel.programme.overdue',
      message: 'Overdue actions',
    }),
    'systems-nobody': translate({
      id: 'theme.trowel.programme.nobody',
      message: 'Systems that nobody could explain',
    }),
    'systems-one': translate({
      id: 'theme.trowel.programme.one',
      message: 'Systems that one person alone could explain',
    }),
    'pages-fresh': translate({
      id: 'theme.trowel.programme.fresh',
      message: 'Pages that are within their date',
    }),
    'outcomes-judged': translate({
      id: 'theme.trowel.programme.outcomes',
      message: 'Decisions whose outcome was judged',
    }),
    'questions-answered': translate({
      id: 'theme.trowel.programme.questions',
      message: 'Questions of newcomers that a page answers',
    }),
  };
  return titles[name];
}

/** Asks the question that a group of figures answers. */
export function groupQuestion(group: FigureGroup): string {
  const questions: Readonly<Record<FigureGroup, string>> = {
    hours: translate({ id: 'theme.trowel.programme.askHours', message: 'Did the hours exist?' }),
    working: translate({ id: 'theme.trowel.programme.askWorking', message: 'Is it working?' }),
    knowledge: translate({ id: 'theme.trowel.programme.askKnowledge', message: 'Where is knowledge thin?' }),
  };
  return questions[group];
}

/** Answers the question of a group in a few words, where no figure misses its target. */
export function groupAnswer(group: FigureGroup, isGood: boolean): string {
  if (!isGood) return translate({ id: 'theme.trowel.programme.nobodyKnows', message: 'Nobody can tell yet.' });
  const answers: Readonly<Record<FigureGroup, string>> = {
    hours: translate({ id: 'theme.trowel.programme.hoursGood', message: 'Yes.' }),
    working: translate({ id: 'theme.trowel.programme.workingGood', message: 'Yes, as far as figures can tell.' }),
    knowledge: translate({ id: 'theme.trowel.programme.knowledgeGood', message: 'Nowhere that figures show.' }),
  };
  return answers[group];
}

/** Says how figures stand. */
export function stateWords(state: FigureState): string {
  const words: Readonly<Record<FigureState, string>> = {
    bad: translate({ id: 'theme.trowel.programme.bad', message: 'Misses the target' }),
    watch: translate({ id: 'theme.trowel.programme.watch', message: 'Just misses it' }),
    good: translate({ id: 'theme.trowel.programme.good', message: 'On target' }),
    unknown: translate({ id: 'theme.trowel.programme.unknown', message: 'Not recorded, or without a target' }),
  };
  return words[state];
}
