import type { Props } from '@theme/Trowel/Part';
import { lazy, type ReactNode, Suspense } from 'react';

// Each in a chunk of its own: a decision's page does not load the drawing of a system.
const System = lazy(() => import('@theme/Trowel/System'));
const Path = lazy(() => import('@theme/Trowel/Path'));
const Playbook = lazy(() => import('@theme/Trowel/Playbook'));
const Person = lazy(() => import('@theme/Trowel/Person'));
const EntryIndex = lazy(() => import('@theme/Trowel/EntryIndex'));

/** What an entry's kind adds below its text. */
export default function Part(props: Props): ReactNode {
  return <Suspense>{choosePart(props)}</Suspense>;
}

function choosePart({ part }: Props): ReactNode {
  switch (part.type) {
    case 'system':
      return <System part={part} />;
    case 'path':
      return <Path part={part} />;
    case 'playbook':
      return <Playbook part={part} />;
    case 'person':
      return <Person part={part} />;
    case 'index':
      return <EntryIndex part={part} />;
  }
}
