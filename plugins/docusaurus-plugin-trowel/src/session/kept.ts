import type { SessionEvent } from '../progress/event.ts';
import type { Uses } from './item.ts';

/** Whether two names are those of one person, as far as a mentor writes them. */
export function isSamePerson(a: string, b: string): boolean {
  return toKey(a) === toKey(b);
}

function toKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Says when items were last used, in sessions that were held. `person` is whom the next one is with. */
export function readUses(sessions: readonly SessionEvent[], person: string): Uses {
  const uses = new Map<string, { withThem?: number; ever: number }>();
  for (const session of sessions) {
    if (session.state !== 'held') continue;
    const isThem = isSamePerson(session.with, person);
    for (const item of session.items ?? []) {
      const { withThem = -1, ever = -1 } = uses.get(item) ?? {};
      const them = isThem ? Math.max(withThem, session.time) : withThem;
      uses.set(item, { ever: Math.max(ever, session.time), ...(them >= 0 && { withThem: them }) });
    }
  }
  return uses;
}

/** Lists the last session that was held with each person who has a name, the latest first. `playbooks` are those that the hub has. */
export function listLastSessions(
  sessions: readonly SessionEvent[],
  playbooks: ReadonlySet<string>,
): readonly SessionEvent[] {
  const last = new Map<string, SessionEvent>();
  for (const session of sessions) {
    if (session.state !== 'held' || session.with.trim() === '' || !playbooks.has(session.playbook)) continue;
    // Set anew, it stands at the end.
    last.delete(toKey(session.with));
    last.set(toKey(session.with), session);
  }
  return [...last.values()].reverse();
}

/** Finds the session that was held just now, as long as no other one of the playbook was changed since. `sessions` are in the order of their last change. */
export function findJustHeld(
  sessions: readonly SessionEvent[],
  { playbook, session }: { readonly playbook: string; readonly session: string | undefined },
): SessionEvent | undefined {
  const latest = sessions.findLast((one) => one.playbook === playbook);
  return latest?.state === 'held' && latest.session === session ? latest : undefined;
}

/** Returns the sessions as if one of them had not been held yet. */
export function toPlanned(sessions: readonly SessionEvent[], held: SessionEvent | undefined): readonly SessionEvent[] {
  return held ? sessions.map((one) => (one === held ? { ...one, state: 'planned' } : one)) : sessions;
}

/** What a mentor keeps about sessions with a playbook. */
export interface KeptSessions {
  /** The one that is being planned: of the playbook's, the one that was changed last. */
  readonly current?: SessionEvent;
  /** The last one that was held with the same person. Its notes and commitments open the next. */
  readonly last?: SessionEvent;
  /** Whom sessions were with, the latest first, each once. */
  readonly people: readonly string[];
}

/** Finds the session that is being planned with a playbook, and the one before it. `sessions` are in the order of their last change. */
export function findSessions(sessions: readonly SessionEvent[], playbook: string): KeptSessions {
  const latest = [...sessions].reverse();
  const current = latest.find((session) => session.playbook === playbook && session.state === 'planned');
  const held = latest.filter(({ state }) => state === 'held');
  const person = current?.with ?? held.find((session) => session.playbook === playbook)?.with ?? '';
  const own = held.filter((session) => isSamePerson(session.with, person));
  // Somebody without a name is somebody else in each playbook.
  const last = own.find((session) => person.trim() !== '' || session.playbook === playbook);
  const people: string[] = [];
  for (const { with: name, state } of latest)
    if (state !== 'dropped' && name.trim() !== '' && !people.some((known) => isSamePerson(known, name)))
      people.push(name);
  return { current, last, people };
}

/**
 * Finds what goes on when a session of a playbook is to be with somebody: their plan, or `current`, the one in view, while it has no name yet. What is planned
 * with somebody else stays theirs. `last` is their latest session, planned or held.
 */
export function findSessionWith(
  sessions: readonly SessionEvent[],
  {
    playbook,
    person,
    current,
  }: { readonly playbook: string; readonly person: string; readonly current: SessionEvent | undefined },
): { readonly plan?: SessionEvent; readonly last?: SessionEvent } {
  const last = sessions.findLast(
    (one) => one.playbook === playbook && one.state !== 'dropped' && isSamePerson(one.with, person),
  );
  const unnamed = current?.with.trim() === '' ? current : undefined;
  return { plan: last?.state === 'planned' ? last : unnamed, last };
}
