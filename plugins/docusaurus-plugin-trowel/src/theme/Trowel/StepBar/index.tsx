import Friction from '@theme/Trowel/Friction';
import type { Props } from '@theme/Trowel/StepBar';
import type { ReactNode } from 'react';
import { StepDock } from './StepDock.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { StepTask } from './StepTask.tsx';

/** Shows what each onboarding path asks of its reader on this page: above it the task and the dock, below it the steps around. */
export default function StepBar({ entry, place }: Props): ReactNode {
  const [first] = entry.steps;
  if (place === 'above')
    return entry.steps.map((step, at) => (
      <div key={step.path.id}>
        <StepDock step={step} entryId={entry.self.id} before={entry.steps.slice(0, at)} />
        <StepTask step={step} />
      </div>
    ));
  return (
    <>
      {first && (
        <Friction
          step={entry.self.id}
          title={entry.self.title}
          path={first.path.id}
          hash={first.hash}
          mail={entry.ownerMail}
        />
      )}
      {entry.steps.map((step) => (
        <StepNavigation key={step.path.id} step={step} />
      ))}
    </>
  );
}
