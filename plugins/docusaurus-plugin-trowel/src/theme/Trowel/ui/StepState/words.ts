import { translate } from '@docusaurus/Translate';
import type { StepState } from 'docusaurus-plugin-trowel/progress';

/** Says that a step has a new state. */
export function stateSaid(state: StepState, title: string): string {
  switch (state) {
    case 'doing':
      return translate({ id: 'theme.trowel.step.doingSaid', message: 'You’re on it: {title}' }, { title });
    case 'skipped':
      return translate({ id: 'theme.trowel.step.skippedSaid', message: 'Skipped: {title}' }, { title });
    case 'done':
      return translate({ id: 'theme.trowel.step.doneSaid', message: 'Done: {title}' }, { title });
    case 'todo':
      return translate({ id: 'theme.trowel.step.todoSaid', message: 'To do again: {title}' }, { title });
  }
}
