import { useLocation } from '@docusaurus/router';
import { useEffect, useState } from 'react';
import { type Moment, parseMoment } from './moment.ts';

/** Milliseconds without a change after which the address follows the slider. Browsers refuse a hundred changes in a row. */
const delay = 200;

/**
 * Keeps the chosen moment in the address (`?then=2019-06`). The build renders the page without a query, so the address is
 * read after hydration. It is changed without the router, which would take the focus off the slider.
 */
export function useMoment(): readonly [Moment | undefined, (next: Moment | undefined) => void] {
  const { search } = useLocation();
  const [moment, setMoment] = useState<Moment>();
  const [moved, setMoved] = useState(false);

  useEffect(() => setMoment(parseMoment(new URLSearchParams(search).get('then'))), [search]);

  useEffect(() => {
    if (!moved) return;
    const timer = setTimeout(() => {
      const url = new URL(window.location.href);
      if (moment === undefined) url.searchParams.delete('then');
      else url.searchParams.set('then', moment);
      window.history.replaceState(window.history.state, '', url);
    }, delay);
    return () => clearTimeout(timer);
  }, [moment, moved]);

  const change = (next: Moment | undefined) => {
    setMoved(true);
    setMoment(next);
  };
  return [moment, change];
}
