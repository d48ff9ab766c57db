import { useAddressState, useLater } from 'docusaurus-plugin-trowel/client';
import type { MentoringPageProps, WisherProps } from 'docusaurus-plugin-trowel/props';
import { useEffect } from 'react';

/** Whom the reader has chosen, by the name in the page's id. */
interface Choice {
  readonly person?: string;
}

const everybody: Choice = {};

function parse(query: string): Choice {
  return { person: new URLSearchParams(query).get('person') ?? undefined };
}

function write({ person }: Choice): string {
  return person === undefined ? '' : `?${new URLSearchParams({ person })}`;
}

interface ShownWishers extends Choice {
  readonly choose: (person: string | undefined) => void;
  readonly wishers: readonly WisherProps[];
  readonly phase: 'ready' | 'waiting' | 'failed';
  /** Loads those of all pages, unless they are there. */
  readonly load: () => void;
}

/** Narrows the page to the person in the address. A long list shows one of its pages, and loads all once somebody is chosen. */
export function useWishers(
  { wishers, learners, place }: MentoringPageProps,
  loadAll: () => Promise<readonly WisherProps[]>,
): ShownWishers {
  const [choice, change] = useAddressState(everybody, { parse, write });
  const { load, ...all } = useLater(place && loadAll);
  // An address can name anybody; whoever has no open wish is not on the page.
  const person = learners.some(({ name }) => name === choice.person) ? choice.person : undefined;
  const isNarrowed = person !== undefined;
  useEffect(() => {
    if (isNarrowed) load();
  }, [isNarrowed, load]);
  const own = isNarrowed ? (place ? all.value : wishers)?.filter(({ name }) => name === person) : undefined;
  return {
    person,
    choose: (next) => change({ person: next }),
    wishers: own ?? wishers,
    phase: !isNarrowed || own ? 'ready' : all.phase === 'failed' ? 'failed' : 'waiting',
    load,
  };
}
