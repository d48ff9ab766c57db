import { useLocation } from '@docusaurus/router';
import { useEffect, useState } from 'react';
import { parseThen, type Then } from './then.ts';

/** How long a slider rests before its place goes into the address: browsers refuse a hundred changes in a row. */
const rest = 200;

/**
 * The moment that is looked back to, kept in the address (`?then=2019-06`). The page is rendered without a query, so the
 * address is read once the page is alive. It is changed past the router, which would take the focus off the slider.
 */
export function useThen(): readonly [Then | undefined, (next: Then | undefined) => void] {
  const { search } = useLocation();
  const [then, setThen] = useState<Then>();
  const [moved, setMoved] = useState(false);

  useEffect(() => setThen(parseThen(new URLSearchParams(search).get('then'))), [search]);

  useEffect(() => {
    if (!moved) return;
    const timer = setTimeout(() => {
      const url = new URL(window.location.href);
      if (then === undefined) url.searchParams.delete('then');
      else url.searchParams.set('then', then);
      window.history.replaceState(window.history.state, '', url);
    }, rest);
    return () => clearTimeout(timer);
  }, [then, moved]);

  const change = (next: Then | undefined) => {
    setMoved(true);
    setThen(next);
  };
  return [then, change];
}
