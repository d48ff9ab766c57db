import { useHistory, useLocation } from '@docusaurus/router';
import { useHubAddress } from 'docusaurus-plugin-trowel/progress';
import type { WriteForms, WritePageProps } from 'docusaurus-plugin-trowel/props';
import { readWriteRequest, toCalendarDate, toWriteAddress, type WriteRequest } from 'docusaurus-plugin-trowel/shared';
import { createDraftStore, type DraftStore, type KeptDraft, loadKinds } from 'docusaurus-plugin-trowel/write';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type OpenedDraft, type OpenProblem, openDraft } from './openDraft.ts';

/** What the page shows: a choice of what to write, or a page that is being written. */
export type Writing =
  | {
      readonly phase: 'choosing';
      /** Absent until hydration. */
      readonly drafts?: readonly KeptDraft[];
      readonly store: DraftStore;
      readonly addressOf: (request: WriteRequest) => string;
      readonly draftAddress: (id: string) => string;
      readonly refresh: () => void;
    }
  | { readonly phase: 'opening'; readonly problem?: OpenProblem }
  | { readonly phase: 'writing'; readonly opened: OpenedDraft };

const draftName = 'draft';

/** Reads the address, and opens what it names: a kind, a draft of this browser, or a page that is there. */
export function useWriting(write: WritePageProps, forms: WriteForms | undefined): Writing {
  const history = useHistory();
  const { pathname, search } = useLocation();
  const hub = useHubAddress();
  const store = useMemo(() => createDraftStore(hub, () => window.localStorage), [hub]);
  const [query, setQuery] = useState<string>();
  const [opened, setOpened] = useState<OpenedDraft>();
  const [problem, setProblem] = useState<OpenProblem>();
  const [version, setVersion] = useState(0);

  // The build renders the page without a query.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs when the router's query changes.
  useEffect(() => setQuery(window.location.search), [search]);

  const request = useMemo(() => readWriteRequest(query ?? ''), [query]);
  const draft = new URLSearchParams(query ?? '').get(draftName) ?? undefined;
  const isChoosing = draft === undefined && request.kind === undefined && request.edit === undefined;

  useEffect(() => {
    // A draft is opened again as it is kept, not as it was opened before.
    if (isChoosing) setOpened(undefined);
    if (query === undefined || forms === undefined || isChoosing || (draft !== undefined && opened?.id === draft))
      return;
    let current = true;
    setProblem(undefined);
    void (async () => {
      const kinds = await loadKinds(forms.custom);
      const today = toCalendarDate(new Date());
      const result = await openDraft({ write, forms, kinds, store, request, draft, today });
      if (!current) return;
      if ('problem' in result) {
        setProblem(result.problem);
        return;
      }
      // The address names the draft, so that it is there again after a reload, and what it was begun with, in case nothing is kept.
      const next = new URLSearchParams(query);
      next.set(draftName, result.id);
      setOpened(result);
      setQuery(`?${next}`);
      history.replace({ pathname, search: `?${next}` });
    })();
    return () => {
      current = false;
    };
  }, [query, forms, isChoosing, opened, draft, request, write, store, history, pathname]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version lists again.
  const drafts = useMemo(() => (query === undefined ? undefined : store.list()), [store, query, version]);
  const refresh = useCallback(() => setVersion((count) => count + 1), []);
  if (isChoosing)
    return {
      phase: 'choosing',
      drafts,
      store,
      addressOf: (wanted) => toWriteAddress(pathname, { ...request, ...wanted }),
      draftAddress: (id) => `${pathname}?${draftName}=${encodeURIComponent(id)}`,
      refresh,
    };
  if (opened && opened.id === draft) return { phase: 'writing', opened };
  return { phase: 'opening', problem };
}
