import { translate } from '@docusaurus/Translate';

/** What a section of the figures is called, what it means, what its drawing shows, and what the first column of its table holds. */
interface SectionWords {
  readonly title: string;
  readonly meaning: string;
  readonly drawing: string;
  readonly first: string;
}

/** The words of the sections. Each drawing's words point to the table beside it, which says the same. */
export function sectionWords(): Readonly<Record<'trend' | 'stages' | 'milestones' | 'stalls', SectionWords>> {
  return {
    trend: {
      title: translate({ id: 'theme.trowel.figures.trend', message: 'By quarter' }),
      meaning: translate({
        id: 'theme.trowel.figures.trendMeaning',
        message:
          'Time to productivity by the quarter in which people began. Quarters with few people are joined with the next.',
      }),
      drawing: translate({
        id: 'theme.trowel.figures.trendDrawing',
        message: 'Median days by quarter, with the middle half; the table has the figures.',
      }),
      first: translate({ id: 'theme.trowel.figures.quarter', message: 'Quarter of the first day' }),
    },
    stages: {
      title: translate({ id: 'theme.trowel.figures.stages', message: 'Stages' }),
      meaning: translate({
        id: 'theme.trowel.figures.stagesMeaning',
        message: 'How many days each stage took. The mark is the time that the path gives it.',
      }),
      drawing: translate({
        id: 'theme.trowel.figures.stagesDrawing',
        message: 'Median days of each stage, with the middle half; the table has the figures.',
      }),
      first: translate({ id: 'theme.trowel.figures.stage', message: 'Stage' }),
    },
    milestones: {
      title: translate({ id: 'theme.trowel.figures.milestones', message: 'Milestones' }),
      meaning: translate({
        id: 'theme.trowel.figures.milestonesMeaning',
        message: 'How many days after the first one each milestone was reached.',
      }),
      drawing: translate({
        id: 'theme.trowel.figures.milestonesDrawing',
        message: 'Median days until each milestone, with the middle half; the table has the figures.',
      }),
      first: translate({ id: 'theme.trowel.figures.milestone', message: 'Milestone' }),
    },
    stalls: {
      title: translate({ id: 'theme.trowel.figures.stalls', message: 'Where people stall' }),
      meaning: translate({
        id: 'theme.trowel.figures.stallsMeaning',
        message: 'Steps before which several people went days without another step, and for how many.',
      }),
      drawing: translate({
        id: 'theme.trowel.figures.stallsDrawing',
        message: 'Median days before each step at which people stall, with the middle half; the table has the figures.',
      }),
      first: translate({ id: 'theme.trowel.figures.step', message: 'Step' }),
    },
  };
}
