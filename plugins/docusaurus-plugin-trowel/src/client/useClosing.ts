import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** The attributes of an area that closes what stands in it. */
interface Closing<Area extends HTMLElement> {
  readonly ref: RefObject<Area | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Closes by Escape what an area has opened, and gives the focus back to what opened it: the first `summary`, or element with
 * `aria-expanded`, in the area. While `elsewhere` is true, a press beside the area closes it, too.
 */
export function useClosing<Area extends HTMLElement>({ elsewhere = false } = {}): Closing<Area> {
  const ref = useRef<Area>(null);
  useEffect(() => {
    if (!elsewhere) return undefined;
    const onClick = (event: Event) => {
      // What was pressed within the area may be gone already, but not from the path.
      if (ref.current && !event.composedPath().includes(ref.current)) close(ref.current);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [elsewhere]);
  return {
    ref,
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      const opener = close(ref.current);
      if (!opener) return;
      event.stopPropagation();
      opener.focus();
    },
  };
}

/** Closes what an area has open. Returns what had opened it; `undefined` when nothing is open. */
function close(area: HTMLElement | null): HTMLElement | undefined {
  const opener = area?.querySelector<HTMLElement>('summary, [aria-expanded]') ?? undefined;
  const fold = opener?.closest('details');
  const isOpen = opener?.tagName === 'SUMMARY' ? fold?.open : opener?.getAttribute('aria-expanded') === 'true';
  if (!opener || !isOpen) return undefined;
  if (opener.tagName === 'SUMMARY' && fold) fold.open = false;
  else opener.click();
  return opener;
}
