import { useCallback, useEffect, useRef, useState } from 'react';

/** Data that is loaded when it is asked for. */
export interface Later<Value> {
  readonly phase: 'idle' | 'loading' | 'failed' | 'ready';
  readonly value?: Value;
  /** Loads it, unless it is there or on its way. After a failure it tries again. */
  readonly load: () => void;
}

/**
 * Loads data once somebody asks for it. `load` must be the same function at every render. Without one there is nothing to load, and
 * the phase stays `idle`.
 */
export function useLater<Value>(load: (() => Promise<Value>) | undefined): Later<Value> {
  const [state, setState] = useState<Omit<Later<Value>, 'load'>>({ phase: 'idle' });
  const asked = useRef(false);
  const mounted = useRef(true);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const start = useCallback(() => {
    if (!load || asked.current) return;
    asked.current = true;
    setState({ phase: 'loading' });
    load().then(
      (value) => mounted.current && setState({ phase: 'ready', value }),
      () => {
        asked.current = false;
        if (mounted.current) setState({ phase: 'failed' });
      },
    );
  }, [load]);
  return { ...state, load: start };
}
