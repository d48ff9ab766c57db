import {
  checkDraft,
  type Draft,
  type DraftFault,
  type FormField,
  isMeant,
  type Keeping,
  type NameOffer,
  type PickList,
} from 'docusaurus-plugin-trowel/write';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedDraft } from './openDraft.ts';

/** A page that is being written. */
export interface DraftState {
  readonly opened: OpenedDraft;
  readonly draft: Draft;
  /** The draft a moment later: for what is slower than typing. */
  readonly shown: Draft;
  readonly faults: readonly DraftFault[];
  /** Whether the reader has left a field, or tried to publish: before, nothing is said to be missing. */
  readonly isTouched: (field: string) => boolean;
  readonly touch: (field: string) => void;
  readonly touchAll: () => void;
  readonly setValue: (field: string, value: unknown) => void;
  readonly setLead: (text: string) => void;
  readonly setSection: (at: number, text: string) => void;
  readonly addSection: (heading: string) => void;
  /** The name of the file that somebody has chosen. */
  readonly file?: string;
  readonly setFile: (name: string | undefined) => void;
  readonly offersOf: (list: PickList) => readonly NameOffer[];
  /** Absent until something was changed. */
  readonly keeping?: Keeping;
}

/** Milliseconds after the last key until a draft is kept. */
const pause = 300;

/** Keeps the state of a page that is being written, and keeps it in the browser once something was changed. */
export function useDraft(opened: OpenedDraft): DraftState {
  const { form, forms, kinds, store, id, rest, edit } = opened;
  const [draft, setDraft] = useState(opened.draft);
  const [file, setFile] = useState(opened.file);
  const [keeping, setKeeping] = useState<Keeping>();
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set());
  const shown = useDeferredValue(draft);

  const latest = useRef({ draft, file });
  latest.current = { draft, file };
  const keptAt = useRef(opened.kept);
  const seen = useRef({ draft, file });
  const isPending = useRef(false);
  const keep = useCallback(() => {
    if (!isPending.current) return;
    isPending.current = false;
    const { draft: now, file: name } = latest.current;
    const changed = Date.now();
    const done = store.keep(
      { id, kind: form.kind, changed, draft: { ...now, rest }, file: name, edit },
      keptAt.current,
    );
    if (done === 'kept') keptAt.current = changed;
    setKeeping(done);
  }, [store, id, form, rest, edit]);
  useEffect(() => {
    if (draft === seen.current.draft && file === seen.current.file) return;
    seen.current = { draft, file };
    isPending.current = true;
    const timer = setTimeout(keep, pause);
    return () => clearTimeout(timer);
  }, [draft, file, keep]);
  // Whoever leaves the page right after the last key has written that, too.
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const offersOf = useMemo(() => createOffers(forms), [forms]);
  const faults = useMemo(() => {
    const knows = ({ control }: FormField, name: string) => {
      if (control.type !== 'name' && control.type !== 'names') return true;
      const list = control.from;
      if (list === undefined || mayBeNew(list)) return true;
      return offersOf(list).some((offer) => isMeant(offer, name));
    };
    return checkDraft(shown, { form, kind: kinds[form.kind], knows });
  }, [shown, form, kinds, offersOf]);

  const touch = useCallback(
    (field: string) => setTouched((before) => (before === 'all' ? before : new Set([...before, field]))),
    [],
  );
  return {
    opened,
    draft,
    shown,
    faults,
    isTouched: (field) => touched === 'all' || touched.has(field),
    touch,
    touchAll: useCallback(() => setTouched('all'), []),
    setValue: useCallback(
      (field, value) => setDraft((before) => ({ ...before, values: { ...before.values, [field]: value } })),
      [],
    ),
    setLead: useCallback((lead) => setDraft((before) => ({ ...before, lead })), []),
    setSection: useCallback(
      (at, text) =>
        setDraft((before) => ({
          ...before,
          sections: before.sections.map((section, index) => (index === at ? { ...section, text } : section)),
        })),
      [],
    ),
    addSection: useCallback(
      (heading) => setDraft((before) => ({ ...before, sections: [...before.sections, { heading, text: '' }] })),
      [],
    ),
    file,
    setFile,
    offersOf,
    keeping,
  };
}

/** Whether names that nobody has used yet are as good as others: those of tags and skills. */
export function mayBeNew(list: PickList): boolean {
  return list === 'tags' || list === 'skills';
}

function createOffers({ tags, skills, steps, entries }: OpenedDraft['forms']): DraftState['offersOf'] {
  const known = new Map<PickList, readonly NameOffer[]>([
    ['tags', tags.map((name) => ({ name }))],
    ['skills', skills.map((name) => ({ name }))],
    ['steps', steps.map(([name, title]) => ({ name, title }))],
  ]);
  return (list) => {
    const offers =
      known.get(list) ?? entries.flatMap(([kind, name, title]) => (kind === list ? [{ name, title }] : []));
    known.set(list, offers);
    return offers;
  };
}
