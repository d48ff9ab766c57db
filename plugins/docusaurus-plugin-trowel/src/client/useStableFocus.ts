import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus where it is when the query of the address changes. Docusaurus moves it to the top of the page for each
 * new address, also when the page stays. Its effect runs between the two below.
 */
export function useStableFocus(query: string): void {
  const focused = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs when the query changes.
  useLayoutEffect(() => {
    focused.current = document.activeElement;
  }, [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const { current } = focused;
    if (current instanceof HTMLElement && current !== document.body) current.focus({ preventScroll: true });
  }, [query]);
}
