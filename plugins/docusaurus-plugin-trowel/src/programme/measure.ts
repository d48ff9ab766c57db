import type { Hub } from '../hub/hub.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import type { Team } from '../hub/team.ts';
import { listEngagements } from '../mentoring/engagement.ts';
import type { CalendarDate } from '../shared/date.ts';
import { measureActions } from './actionFigure.ts';
import { listActions } from './actions.ts';
import { findKnowledge, type SystemKnowledge } from './busFactor.ts';
import { measureEngagements } from './engagementFigures.ts';
import type { Measured } from './figure.ts';
import { measureKnowledge } from './knowledgeFigures.ts';
import { measureLearning } from './learningFigures.ts';

/** What the figures of a day are made of. */
export interface MeasureInput {
  readonly hub: Pick<Hub, 'entries'>;
  readonly team: Pick<Team, 'figures' | 'questions' | 'programme'>;
  readonly outcomeAfter: OutcomeAfter;
  /** The day on which it is looked at. */
  readonly today: CalendarDate;
}

/** Measures all figures of a day, and who could explain which system. Pure: the same hub gives the same figures on the same day. */
export function measure({ hub: { entries }, team, outcomeAfter, today }: MeasureInput): {
  readonly measured: readonly Measured[];
  readonly knowledge: readonly SystemKnowledge[];
} {
  const { questions, figures, programme } = team;
  const published = entries.filter(({ draft }) => !draft);
  const knowledge = findKnowledge(entries, { today, explained: programme.explained });
  return {
    measured: [
      ...measureEngagements(listEngagements(published), today),
      ...measureLearning({ figures, recorded: programme.recorded, today }),
      measureActions(listActions({ entries }, today), today),
      ...measureKnowledge({ entries, knowledge, questions, outcomeAfter, today }),
    ],
    knowledge,
  };
}
