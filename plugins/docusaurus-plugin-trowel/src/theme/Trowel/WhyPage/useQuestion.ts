import { useHistory, useLocation } from '@docusaurus/router';
import { useStableFocus } from 'docusaurus-plugin-trowel/client';
import type { Place } from 'docusaurus-plugin-trowel/why';
import { findSearchText, parsePastedText } from 'docusaurus-plugin-trowel/why';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toQuery, toText } from './address.ts';

/** The longest text that is read, in characters. A longer diff is for the terminal. */
export const longestText = 3_000_000;
/** The longest question that the address keeps, in characters. */
const longestQuestion = 200;
/** Milliseconds after the last key until the question is asked. */
const pause = 200;

/** A question about code: its text and the places in it. */
export interface Question {
  readonly text: string;
  /** Changes the text, and asks after a pause. */
  readonly type: (text: string) => void;
  /** Asks at once, and adds a step to the browser's history. */
  readonly ask: (text: string) => void;
  readonly places: readonly Place[];
  /** What to search the hub for, when the question names no path. */
  readonly searched?: string;
  /** The number of places for which the address has no room. */
  readonly left: number;
  readonly isTooLong: boolean;
  /** False until hydration: what is typed before would be lost. */
  readonly isHydrated: boolean;
}

/** Returns the query of the address of a question. */
function toAddress(text: string): string {
  const places = text.length > longestText ? [] : parsePastedText(text);
  // Of a pasted text in lines nothing leaves the browser.
  const isLine = text.length <= longestQuestion && !text.trim().includes('\n');
  return toQuery(places, isLine ? findSearchText(text, places) : undefined).query;
}

/** Keeps the question in the address. Asking adds a step to the browser's history, typing does not. */
export function useQuestion(): Question {
  const history = useHistory();
  const { search } = useLocation();
  const [text, setText] = useState<string>();
  const [asked, setAsked] = useState('');
  const own = useRef<string>(undefined);
  const settled = useRef('');

  // The build renders the page without a query, so the address is read after hydration, and when the reader goes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs when the router's query changes.
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
  const searched = isTooLong ? undefined : findSearchText(asked, places);
  const { left } = useMemo(() => toQuery(places), [places]);

  const go = useCallback(
    (next: string, how: 'push' | 'replace') => {
      setAsked(next);
      const query = toAddress(next);
      if (how === 'push' && query !== settled.current) {
        // Typing on the way to this question adds no step of its own.
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
  return { text: text ?? '', type: setText, ask, places, searched, left, isTooLong, isHydrated: text !== undefined };
}
