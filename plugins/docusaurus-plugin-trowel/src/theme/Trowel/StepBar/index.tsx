import Friction from '@theme/Trowel/Friction';
import type { Props } from '@theme/Trowel/StepBar';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import type { ReactNode } from 'react';
import { StepDock } from './StepDock.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { StepTask } from './StepTask.tsx';

/** Shows what each onboarding path asks of its reader on this page: above it the task and the dock, below it the steps around. */
export default function StepBar({ entry, place }: Props): ReactNode {
  const { walks } = useProgress();
  const own = entry.steps.find(({ path }) => walks.some((walk) => walk.path === path.id)) ?? entry.steps[0];
  if (place === 'above')
    return entry.steps.map((step, at) => (
      <div key={step.path.id}>
        <StepDock step={step} entry={entry} before={entry.steps.slice(0, at)} />
        <StepTask step={step} />
      </div>
    ));
  return (
    <>
      {own && (
        <Friction
          step={entry.self.id}
          title={entry.self.title}
          path={own.path.id}
          hash={own.hash}
          mail={entry.ownerMail}
        />
      )}
      {entry.steps.map((step) => (
        <StepNavigation key={step.path.id} step={step} />
      ))}
    </>
  );
}
