import type { Props } from '@theme/Trowel/StepBar';
import type { ReactNode } from 'react';
import { StepNavigation } from './StepNavigation.tsx';
import { StepPosition } from './StepPosition.tsx';

/** Shows the page's place in each onboarding path that it is a step of. */
export default function StepBar({ entry, place }: Props): ReactNode {
  const Step = place === 'above' ? StepPosition : StepNavigation;
  return entry.steps.map((step) => <Step key={step.path.id} step={step} entryId={entry.self.id} />);
}
