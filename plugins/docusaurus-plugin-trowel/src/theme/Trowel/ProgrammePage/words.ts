import { translate } from '@docusaurus/Translate';
import type {
  FigureGroup,
  FigureName,
  FigureState,
  NoTrend,
  ProgrammeFigureProps,
} from 'docusaurus-plugin-trowel/props';

/** Names a figure. */
export function figureTitle(name: FigureName): string {
  const titles: Readonly<Record<FigureName, string>> = {
    'engagements-running': translate({
      id: 'theme.trowel.programme.running',
      message: 'Engagements that run',
    }),
    'engagements-paused': translate({
      id: 'theme.trowel.programme.paused',
      message: 'Engagements that pause',
    }),
    'engagements-silent': translate({
      id: 'theme.trowel.programme.silent',
      message: 'Engagements that have gone silent',
    }),
    'hours-respected': translate({
      id: 'theme.trowel.programme.hours',
      message: 'Check-ins at which the planned hours were there',
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
      message: 'Actions past their day',
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

/** Answers the question of a group in a few words, by its worst figure. */
export function groupAnswer(group: FigureGroup, state: FigureState): string {
  const nobodyKnows = translate({ id: 'theme.trowel.programme.nobodyKnows', message: 'Nobody can tell yet.' });
  const answers: Readonly<Record<FigureGroup, Readonly<Record<FigureState, string>>>> = {
    hours: {
      bad: translate({ id: 'theme.trowel.programme.hoursBad', message: 'Not everywhere.' }),
      watch: translate({ id: 'theme.trowel.programme.hoursWatch', message: 'Almost.' }),
      good: translate({ id: 'theme.trowel.programme.hoursGood', message: 'Yes.' }),
      unknown: nobodyKnows,
    },
    working: {
      bad: translate({ id: 'theme.trowel.programme.workingBad', message: 'Not all of it.' }),
      watch: translate({ id: 'theme.trowel.programme.workingWatch', message: 'Almost as well as you want.' }),
      good: translate({ id: 'theme.trowel.programme.workingGood', message: 'Yes, as far as figures can tell.' }),
      unknown: nobodyKnows,
    },
    knowledge: {
      bad: translate({ id: 'theme.trowel.programme.knowledgeBad', message: 'Somewhere: see what needs you.' }),
      watch: translate({
        id: 'theme.trowel.programme.knowledgeWatch',
        message: 'Nowhere yet, but it is getting thin.',
      }),
      good: translate({ id: 'theme.trowel.programme.knowledgeGood', message: 'Nowhere that figures show.' }),
      unknown: nobodyKnows,
    },
  };
  return answers[group][state];
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

/** Says why nobody can say how a figure stands, and what to do about it. */
export function whyUnknown({ why, name }: Pick<ProgrammeFigureProps, 'why' | 'name'>): string {
  if (why === 'no-target')
    return translate({
      id: 'theme.trowel.programme.noTarget',
      message: 'Nobody has said what is wanted. Write a target into data/programme.yml.',
    });
  if (why === 'too-few')
    return translate({
      id: 'theme.trowel.programme.tooFew',
      message: 'Fewer than five people: a figure would identify somebody.',
    });
  if (why === 'nothing')
    return translate({ id: 'theme.trowel.programme.nothing', message: 'There is nothing to count yet.' });
  if (name === 'hours-respected')
    return translate({
      id: 'theme.trowel.programme.noHours',
      message: 'Nobody records it. Write the hours of each check-in into the page of the engagement.',
    });
  if (name === 'paths-completed' || name === 'time-to-productivity')
    return translate({
      id: 'theme.trowel.programme.noRecords',
      message: 'Nobody records it. Ask those who have walked a path for their completion record.',
    });
  return translate({
    id: 'theme.trowel.programme.notRecorded',
    message: 'Nobody records it. Write it into data/programme.yml, once a year.',
  });
}

/** Says why there are no lines. */
export function noTrendWords(why: NoTrend): string {
  if (why === 'shallow')
    return translate({
      id: 'theme.trowel.programme.shallow',
      message:
        'No trend: this clone is shallow. Fetch the whole history before the site is built: git fetch --unshallow.',
    });
  if (why === 'development')
    return translate({
      id: 'theme.trowel.programme.development',
      message: 'No trend here: it is read from the history when the site is built.',
    });
  if (why === 'young')
    return translate({
      id: 'theme.trowel.programme.young',
      message: 'No trend yet: the history of the hub begins today.',
    });
  if (why === 'no-git')
    return translate({
      id: 'theme.trowel.programme.noGit',
      message: 'No trend: the hub is in no git repository, so nobody knows how it was.',
    });
  return translate({
    id: 'theme.trowel.programme.unreadable',
    message: 'No trend: git could not read the history of the hub.',
  });
}
