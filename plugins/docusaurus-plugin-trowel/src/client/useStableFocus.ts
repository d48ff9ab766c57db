import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus where it is when the query of the address changes: with each new address Docusaurus takes it to the top
 * of the page, but this is still the page somebody is on. The layout's effects come between the two below.
 */
export function useStableFocus(query: string): void {
  const focused = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the query says when to look.
  useLayoutEffect(() => {
    focused.current = document.activeElement;
  }, [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const { current } = focused;
    if (current instanceof HTMLElement && current !== document.body) current.focus({ preventScroll: true });
  }, [query]);
}
