import type { Props } from '@theme/Trowel/StepBar';
import type { ReactNode } from 'react';
import { StepNavigation } from './StepNavigation.tsx';
import { StepPosition } from './StepPosition.tsx';

/** A page's place in the onboarding paths that it is a step of; nothing on pages that are none. */
export default function StepBar({ entry, place }: Props): ReactNode {
  const Step = place === 'above' ? StepPosition : StepNavigation;
  return entry.steps.map((step) => <Step key={step.path.id} step={step} entryId={entry.self.id} />);
}
