import { type RefObject, useEffect, useRef } from 'react';

/** Opens a fold when the reader looks for something, and closes it afterwards. What a reader or a link opened stays open until then. */
export function useFold(isOpen: boolean): RefObject<HTMLDetailsElement | null> {
  const fold = useRef<HTMLDetailsElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (fold.current && isOpen !== was.current) fold.current.open = isOpen;
    was.current = isOpen;
  }, [isOpen]);
  return fold;
}
