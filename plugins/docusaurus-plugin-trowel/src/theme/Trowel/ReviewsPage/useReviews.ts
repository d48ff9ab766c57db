import { useAddressState, useLater } from 'docusaurus-plugin-trowel/client';
import type { ReviewRow, ReviewsPageProps } from 'docusaurus-plugin-trowel/props';
import { rowsOfPage } from 'docusaurus-plugin-trowel/shared';
import { useEffect, useMemo } from 'react';

/** What the reader has chosen. */
interface Choice {
  /** The owner's name; empty for pages of nobody, `undefined` for everybody's. */
  readonly owner?: string;
  /** Of the owner's rows. From 1. */
  readonly page: number;
}

const nothing: Choice = { page: 1 };

function parse(query: string): Choice {
  const chosen = new URLSearchParams(query);
  const page = Number(chosen.get('page'));
  return { owner: chosen.get('owner') ?? undefined, page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}

/** Writes a choice as the query of an address. */
export function toQuery({ owner, page }: Choice): string {
  if (owner === undefined) return '';
  return `?${new URLSearchParams({ owner, ...(page > 1 ? { page: String(page) } : {}) })}`;
}

/** The rows that are shown. */
interface ShownReviews extends Choice {
  readonly choose: (next: Choice) => void;
  readonly rows: readonly ReviewRow[];
  /** How many pages the owner's rows have. */
  readonly pages: number;
  readonly phase: 'ready' | 'waiting' | 'failed';
  /** Loads the rows of all pages, unless they are there. */
  readonly load: () => void;
}

/** Narrows the list to the owner in the address. A long list shows one of its pages, and loads all rows once an owner is chosen. */
export function useReviews(
  { rows, place }: ReviewsPageProps,
  loadAll: () => Promise<readonly ReviewRow[]>,
): ShownReviews {
  const [choice, choose] = useAddressState(nothing, { parse, write: toQuery });
  const { load, ...all } = useLater(place && loadAll);
  const { owner } = choice;
  const isNarrowed = owner !== undefined;
  useEffect(() => {
    if (isNarrowed) load();
  }, [isNarrowed, load]);
  const whole = place ? all.value : rows;
  const own = useMemo(
    () => (isNarrowed ? whole?.filter((row) => (row.owner?.name ?? '') === owner) : undefined),
    [isNarrowed, whole, owner],
  );
  const pages = Math.max(1, Math.ceil((own?.length ?? 0) / rowsOfPage));
  const page = Math.min(choice.page, pages);
  return {
    owner,
    page,
    pages,
    choose,
    rows: own?.slice((page - 1) * rowsOfPage, page * rowsOfPage) ?? rows,
    phase: !isNarrowed || own ? 'ready' : all.phase === 'failed' ? 'failed' : 'waiting',
    load,
  };
}
