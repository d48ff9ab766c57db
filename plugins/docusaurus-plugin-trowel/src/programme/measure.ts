import type { Hub } from '../hub/hub.ts';
import { isShown } from '../hub/isShown.ts';
import { findKnowledge, type SystemKnowledge } from '../hub/knowledge.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import type { Team } from '../hub/team.ts';
import { type Engagement, listEngagements } from '../mentoring/engagement/engagement.ts';
import type { CalendarDate } from '../shared/date.ts';
import { measureActions } from './actionFigure.ts';
import { type Action, listActions } from './actions.ts';
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
  /** The engagements and the actions of the hub, where they are known already. */
  readonly engagements?: readonly Engagement[];
  readonly actions?: readonly Action[];
}

/** Measures all figures of a day, and who could explain which system. Pure: the same hub gives the same figures on the same day. */
export function measure({ hub: { entries }, team, outcomeAfter, today, engagements, actions }: MeasureInput): {
  readonly measured: readonly Measured[];
  readonly knowledge: readonly SystemKnowledge[];
} {
  const { questions, figures, programme } = team;
  const shown = entries.filter(isShown);
  const ids = new Set(shown.map(({ id }) => id));
  const knowledge = findKnowledge(entries, { today, explained: programme.explained });
  return {
    measured: [
      ...measureEngagements(
        (engagements ?? listEngagements(shown)).filter(({ id }) => ids.has(id)),
        today,
      ),
      ...measureLearning({ figures, recorded: programme.recorded, today }),
      measureActions(
        (actions ?? listActions({ entries }, today)).filter(({ retrospective }) => ids.has(retrospective)),
        today,
      ),
      ...measureKnowledge({ entries: shown, knowledge, questions, outcomeAfter, today }),
    ],
    knowledge,
  };
}
