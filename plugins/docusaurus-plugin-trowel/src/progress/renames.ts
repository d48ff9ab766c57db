import type { ProgressEvent } from './event.ts';

/** Today's ids of entries, paths and steps, by former ones. */
export type Renames = Readonly<Record<string, string>>;

/** Moves the events of renamed steps and paths, and of the checks on renamed pages, to the present ids. */
export function followRenames(events: readonly ProgressEvent[], renamed: Renames): readonly ProgressEvent[] {
  if (Object.keys(renamed).length === 0) return events;
  return events.map((event) => follow(event, renamed));
}

function follow(event: ProgressEvent, renamed: Renames): ProgressEvent {
  switch (event.type) {
    case 'off':
    case 'week':
      return event;
    case 'walk':
      return { ...event, path: toPresentId(event.path, renamed) };
    case 'answer':
      return { ...event, check: toPresentId(event.check, renamed) };
    case 'helped':
      return { ...event, page: toPresentId(event.page, renamed) };
    case 'session': {
      const items = event.items?.map((item) => toPresentId(item, renamed));
      return { ...event, playbook: toPresentId(event.playbook, renamed), ...(items && { items }) };
    }
    case 'step':
      return { ...event, step: toPresentId(event.step, renamed) };
    case 'friction': {
      const step = toPresentId(event.step, renamed);
      return event.path === undefined ? { ...event, step } : { ...event, step, path: toPresentId(event.path, renamed) };
    }
  }
}

/** What a path's file says of the names of its steps. */
export interface NamedSteps {
  readonly renamed: Renames;
  /** The ids that steps have today. */
  readonly present: readonly string[];
}

/**
 * Adds what a file says to the renames known before, of which the hub's history perhaps knows no more. What is an id today is no former
 * one. Returns the known ones themselves when there is nothing new.
 */
export function addRenames(known: Renames, { renamed, present }: NamedSteps): Renames {
  const said = Object.keys(renamed).map((former) => [former, toLatestName(former, renamed)] as const);
  const today = new Set([...present, ...said.map(([, id]) => id)]);
  const all = new Map([...Object.entries(known), ...said].filter(([former]) => !today.has(former)));
  const isKnown = all.size === Object.keys(known).length && [...all].every(([former, id]) => known[former] === id);
  return isKnown ? known : Object.fromEntries(all);
}

/** Returns the present id of a path, step or check: by the whole of it, or by the entry before its `#`. */
function toPresentId(id: string, renamed: Renames): string {
  const [entry = '', ...block] = id.split('#');
  return Object.hasOwn(renamed, id) ? toLatestName(id, renamed) : [toLatestName(entry, renamed), ...block].join('#');
}

function toLatestName(name: string, renamed: Renames): string {
  let present = name;
  // Names that go round in a circle end at the first.
  for (const seen = new Set<string>(); Object.hasOwn(renamed, present) && !seen.has(present); ) {
    seen.add(present);
    present = renamed[present] as string;
  }
  return present;
}
