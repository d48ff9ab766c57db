import { loadPathFile } from 'docusaurus-plugin-trowel/progress';
import type { PathFile } from 'docusaurus-plugin-trowel/props';
import { useState } from 'react';

/** Something that is made of a path's file when the reader asks for it. */
export interface Making {
  readonly phase: 'idle' | 'busy' | 'failed';
  /** Loads the path's file, and makes something of it. */
  readonly make: (use: (file: PathFile) => void | Promise<void>) => void;
}

/** Loads a path's file when it is needed, and says when that fails. */
export function useMaking(address: string): Making {
  const [phase, setPhase] = useState<Making['phase']>('idle');
  return {
    phase,
    make: (use) => {
      // A button that is disabled meanwhile would lose the focus.
      if (phase === 'busy') return;
      setPhase('busy');
      loadPathFile(address)
        .then(use)
        .then(
          () => setPhase('idle'),
          () => setPhase('failed'),
        );
    },
  };
}
