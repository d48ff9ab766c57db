import { useLocation } from '@docusaurus/router';
import { useEffect, useState } from 'react';
import { type Moment, parseMoment } from './moment.ts';

/** How long a slider rests before its place goes into the address: browsers refuse a hundred changes in a row. */
const rest = 200;

/**
 * The moment that is looked back to, kept in the address (`?then=2019-06`). The page is rendered without a query, so the
 * address is read once the page is alive. It is changed past the router, which would take the focus off the slider.
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
    }, rest);
    return () => clearTimeout(timer);
  }, [moment, moved]);

  const change = (next: Moment | undefined) => {
    setMoved(true);
    setMoment(next);
  };
  return [moment, change];
}
