import { useMemo, useState } from 'react';
import type { SessionEvent } from '../../progress/event.ts';
import { type Agenda, layOutSession } from '../../session/agenda.ts';
import { chooseOther, chooseSession, type SessionInput } from '../../session/choose.ts';
import { findJustHeld, findSessions, findSessionWith, isSamePerson, readUses, toPlanned } from '../../session/kept.ts';
import { toRandomId } from '../../shared/randomId.ts';
import type { PlaybookPart, PlaybookStageProps } from '../../site/playbookProps.ts';
import { isKept, type StoreTrouble } from '../progress/store.ts';
import { useProgress } from '../progress/useProgress.ts';
import { findItems, listItems, type PlannedItem } from './items.ts';
import { type MenteeLink, useMenteeLink } from './useMenteeLink.ts';

/** How long sessions are, in minutes. */
export const sessionLengths = [25, 50] as const;

/** The session in front of a mentor, and what changes it. */
export interface PlannedSession {
  /** Whether what the browser keeps has been read. */
  readonly isReady: boolean;
  /** Whether the browser keeps the plan; `trouble` says why not. */
  readonly isKept: boolean;
  readonly trouble?: StoreTrouble;
  /** Absent when the playbook has no block at all. */
  readonly stage?: PlaybookStageProps;
  readonly minutes: number;
  /** Whom it is with. Empty when the mentor has not said. */
  readonly person: string;
  /** Names that the mentor can choose from. */
  readonly people: readonly string[];
  /** What the mentee's share link says, if one was opened in this browser. */
  readonly link?: MenteeLink;
  /** Whether the mentor has made the proposal their plan. */
  readonly isPlan: boolean;
  readonly items: readonly PlannedItem[];
  readonly agenda: Agenda<PlannedItem>;
  /** How many items of the plan the playbook has no longer. */
  readonly gone: number;
  readonly notes: string;
  readonly commitments: string;
  /** The session before, whose commitments open this one. */
  readonly last?: SessionEvent;
  /** The session in view, when it was held just now. What is changed is changed in it, until the mentor undoes that or plans the next one. */
  readonly held?: SessionEvent;
  readonly setStage: (stage: string) => void;
  readonly setMinutes: (minutes: number) => void;
  readonly setPerson: (name: string, stage?: string) => void;
  readonly add: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Takes another item in place of one. `undefined` when there is no other. */
  readonly otherOf: (item: PlannedItem) => (() => void) | undefined;
  readonly write: (text: { readonly notes?: string; readonly commitments?: string }) => void;
  /** Makes what is proposed the plan. */
  readonly keep: () => void;
  /** The session took place: what is in the plan counts as used. */
  readonly hold: () => void;
  /** It did not take place: it is a plan again. */
  readonly undo: () => void;
  /** Leaves the session that was held for the next one. */
  readonly planNext: () => void;
  /** Takes the chosen items back, for those that are proposed. What was written stays. */
  readonly drop: () => void;
}

/** Makes the session in front of a mentor: their plan, or what is chosen from the playbook. Before hydration nothing was used yet. */
export function useSession(part: PlaybookPart): PlannedSession {
  const { sessions: kept, phase, trouble, add: addEvents } = useProgress();
  const [heldId, setHeldId] = useState<string>();
  const held = findJustHeld(kept, { playbook: part.id, session: heldId });
  // What was held stays in view as it was planned, so that a slip loses nothing.
  const sessions = useMemo(() => toPlanned(kept, held), [kept, held]);
  const { current, last, people } = useMemo(() => findSessions(sessions, part.id), [sessions, part.id]);
  const recent = current ?? sessions.findLast((one) => one.playbook === part.id && one.state === 'held');
  const person = recent?.with ?? '';
  const minutes = recent?.minutes ?? sessionLengths[0];
  const stage = findStage(part, recent?.stage);
  const link = useMenteeLink(part, person);
  const read = link?.read;

  const input = useMemo(
    (): SessionInput & { readonly items: readonly PlannedItem[] } => ({
      items: listItems(part, stage?.id ?? ''),
      stages: part.stages.map(({ id }) => id),
      stage: stage?.id ?? '',
      minutes,
      uses: readUses(sessions, person),
      read,
    }),
    [part, stage, minutes, sessions, person, read],
  );
  const planned = current?.items;
  const items = useMemo(
    () => (planned ? findItems(part, planned) : (chooseSession(input) as readonly PlannedItem[])),
    [part, planned, input],
  );
  const agenda = useMemo(() => layOutSession(items, minutes), [items, minutes]);
  const ids = items.map(({ id }) => id);

  const change = (next: Partial<SessionEvent>) => {
    const { notes, commitments } = current ?? {};
    const { items: list, ...event } = {
      type: 'session' as const,
      session: current?.session ?? toRandomId(),
      playbook: part.id,
      with: person,
      stage: stage?.id ?? '',
      minutes,
      items: current?.items,
      state: held ? ('held' as const) : ('planned' as const),
      ...(notes && { notes }),
      ...(commitments && { commitments }),
      ...next,
    };
    addEvents({ ...event, ...(list && { items: list }) });
  };
  return {
    isReady: phase === 'ready',
    isKept: isKept({ trouble }),
    trouble,
    stage,
    minutes,
    person,
    people: [...people, ...(link?.names ?? []).filter((name) => !people.some((known) => isSamePerson(known, name)))],
    link,
    isPlan: planned !== undefined,
    items,
    agenda,
    gone: planned ? planned.length - items.length : 0,
    notes: current?.notes ?? '',
    commitments: current?.commitments ?? '',
    last,
    held,
    // Another stage is another session.
    setStage: (next) =>
      change({
        stage: next,
        items: undefined,
        ...(held && { session: toRandomId(), notes: '', commitments: '', state: 'planned' as const }),
      }),
    setMinutes: (next) => change({ minutes: next }),
    setPerson: (name, at) => {
      // A link that names nobody is about whom the session is with.
      const wanted = name === '' && at !== undefined ? person : name;
      const { plan, last: own } = findSessionWith(kept, { playbook: part.id, person: wanted, current });
      change({
        session: plan?.session ?? toRandomId(),
        with: wanted,
        // What was chosen stays, whatever stage a link says.
        stage: plan?.items ? plan.stage : (at ?? plan?.stage ?? own?.stage ?? stage?.id ?? ''),
        minutes: plan?.minutes ?? own?.minutes ?? minutes,
        items: plan?.items,
        notes: plan?.notes ?? '',
        commitments: plan?.commitments ?? '',
        state: held && plan?.session === held.session ? 'held' : 'planned',
      });
    },
    add: (id) => change({ items: [...ids.filter((one) => one !== id), id] }),
    remove: (id) => change({ items: ids.filter((one) => one !== id) }),
    otherOf: (item) => {
      const other = chooseOther(input, { item, plan: new Set(ids) });
      return other && (() => change({ items: ids.map((id) => (id === item.id ? other.id : id)) }));
    },
    write: (text) => change(text),
    keep: () => change({ items: ids }),
    hold: () => {
      const session = current?.session ?? toRandomId();
      setHeldId(session);
      change({ session, items: ids, state: 'held' });
    },
    undo: () => change({ state: 'planned' }),
    planNext: () => setHeldId(undefined),
    drop: () => change({ items: undefined }),
  };
}

/** Finds a stage of the playbook. A stage of the path for which it has no block stands for the last one before it that has some. */
function findStage({ stages, path }: PlaybookPart, wanted: string | undefined): PlaybookStageProps | undefined {
  const named = (id: string | undefined) => stages.find((stage) => stage.id === id);
  const order = path?.stages ?? [];
  const before = order.slice(0, order.indexOf(wanted ?? '') + 1).reverse();
  return named(wanted) ?? before.map(named).find((stage) => stage !== undefined) ?? stages[0];
}
