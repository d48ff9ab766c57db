import type { Hub } from '../hub/hub.ts';
import type { SystemKnowledge } from '../hub/knowledge.ts';
import { type FigureGroup, figureGroups, figurePolicy } from '../shared/programmeFigures.ts';
import { type Action, isOpen, listActions } from './actions.ts';
import type { Figure, FigureState } from './figure.ts';
import { type MeasureInput, measure } from './measure.ts';
import { chooseQuotations, type Quotation } from './quotations.ts';
import { compareWithTargets, worstOf } from './targets.ts';

/** How the programme stands on a day: what the lead's page, the terminal and the yearly review say. */
export interface Programme {
  readonly on: string;
  /** The worst first. */
  readonly figures: readonly Figure[];
  /** The three questions of a lead, with the worst state among their figures; the worst first. */
  readonly answers: readonly { readonly group: FigureGroup; readonly state: FigureState }[];
  /** Who could explain each system, those that the fewest could first. */
  readonly knowledge: readonly SystemKnowledge[];
  /** What was decided and is not done, what is due first. */
  readonly open: readonly Action[];
  readonly quotations: readonly Quotation[];
}

/** Says how the programme stands on a day. Pure. */
export function toProgramme(input: MeasureInput & { readonly hub: Hub }): Programme {
  const { measured, knowledge } = measure(input);
  const figures = compareWithTargets(measured, input.team.programme);
  const ranks: readonly FigureState[] = ['bad', 'watch', 'good', 'unknown'];
  const answers = figureGroups
    .map((group) => ({ group, state: worstOf(figures.filter(({ name }) => figurePolicy(name).group === group)) }))
    .sort((a, b) => ranks.indexOf(a.state) - ranks.indexOf(b.state));
  return {
    on: input.today,
    figures,
    answers,
    knowledge,
    open: (input.actions ?? listActions(input.hub, input.today)).filter(isOpen),
    quotations: chooseQuotations(input.hub.entries),
  };
}
