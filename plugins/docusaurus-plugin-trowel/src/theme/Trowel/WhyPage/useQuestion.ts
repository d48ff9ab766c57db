import { useHistory, useLocation } from '@docusaurus/router';
import { useStableFocus } from 'docusaurus-plugin-trowel/client';
import type { Place } from 'docusaurus-plugin-trowel/why';
import { parsePastedText } from 'docusaurus-plugin-trowel/why';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toQuery, toText } from './address.ts';

/** Characters that a browser still reads at once; a longer diff is for the terminal. */
export const longestText = 3_000_000;
/** Milliseconds after the last key. */
const pause = 200;

/** What is asked, as it is typed and as it is read. */
export interface Question {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Asks at once; a step back in the browser's history leads to what was asked before. */
  readonly ask: (text: string) => void;
  readonly places: readonly Place[];
  /** Places for which the address has no room. */
  readonly left: number;
  readonly isTooLong: boolean;
  /** Before the page is alive, what is typed would be lost. */
  readonly isAlive: boolean;
}

/** Keeps what is asked in the address: typing changes it, question is a step that one can go back. */
export function useQuestion(): Question {
  const history = useHistory();
  const { search } = useLocation();
  const [text, setText] = useState<string>();
  const [asked, setAsked] = useState('');
  const own = useRef<string>(undefined);
  const settled = useRef('');

  // The page is rendered without a query, so the address is read once it is alive, and when somebody goes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the router's query says when to look.
  useEffect(() => {
    const query = window.location.search;
    if (query === own.current) return;
    own.current = query;
    settled.current = query;
    setText(toText(query));
    setAsked(toText(query));
  }, [search]);
  useStableFocus(search);

  const isTooLong = asked.length > longestText;
  const places = useMemo(() => (isTooLong ? [] : parsePastedText(asked)), [asked, isTooLong]);
  const { left } = useMemo(() => toQuery(places), [places]);

  const go = useCallback(
    (next: string, how: 'push' | 'replace') => {
      setAsked(next);
      const { query } = toQuery(next.length > longestText ? [] : parsePastedText(next));
      if (how === 'push' && query !== settled.current) {
        // What was typed on the way is no step of its own.
        own.current = settled.current;
        history.replace({ ...history.location, search: settled.current });
        own.current = query;
        settled.current = query;
        history.push({ ...history.location, search: query });
      } else if (query !== own.current) {
        own.current = query;
        history.replace({ ...history.location, search: query });
      }
    },
    [history],
  );

  useEffect(() => {
    if (text === undefined || text === asked) return;
    const timer = setTimeout(() => go(text, 'replace'), pause);
    return () => clearTimeout(timer);
  }, [text, asked, go]);

  const ask = useCallback(
    (next: string) => {
      setText(next);
      go(next, 'push');
    },
    [go],
  );
  return { text: text ?? '', type: setText, ask, places, left, isTooLong, isAlive: text !== undefined };
}
