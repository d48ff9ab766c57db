import { useLocation } from '@docusaurus/router';
import { type RefObject, useEffect, useRef } from 'react';
import { parseMoment } from './moment.ts';

/** Brings the history into view when a link names a moment (`?then=2019`) and no heading. */
export function useScrollToMoment(): RefObject<HTMLElement | null> {
  const { search, hash } = useLocation();
  const section = useRef<HTMLElement>(null);
  const named = hash === '' && parseMoment(new URLSearchParams(search).get('then')) !== undefined;
  useEffect(() => {
    if (named) section.current?.scrollIntoView();
  }, [named]);
  return section;
}
