import type { Props } from '@theme/Trowel/StepBar';
import type { ReactNode } from 'react';
import { StepDock } from './StepDock.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { StepTask } from './StepTask.tsx';

/** Shows what each onboarding path asks of its reader on this page: above it the task and the dock, below it the steps around. */
export default function StepBar({ entry, place }: Props): ReactNode {
  return entry.steps.map((step, at) =>
    place === 'below' ? (
      <StepNavigation key={step.path.id} step={step} />
    ) : (
      <div key={step.path.id}>
        <StepTask step={step} />
        <StepDock step={step} entryId={entry.self.id} before={entry.steps.slice(0, at)} />
      </div>
    ),
  );
}
