import type { HubEntry } from '../../hub/hub.ts';
import type { Answer } from '../../why/types.ts';
import { toState } from '../entryItem.ts';
import { isPastItem } from '../item.ts';
import type { ChangeContext } from './context.ts';
import type { Effects } from './effects.ts';

/** A page that does not govern the code, but may know what happens when it is changed. */
export interface NearPage {
  readonly entry: HubEntry;
  /** The id of the page through which it is near. */
  readonly near: string;
}

/** The kinds that warn of changes. */
const kinds: ReadonlySet<HubEntry['kind']> = new Set([
  'archaeology',
  'challenge',
  'constraint',
  'decision',
  'pattern',
  'system',
]);
/** The most pages that are looked at: of the nearest first. */
const mostNear = 200;

interface NearInput {
  readonly context: ChangeContext;
  /** The pages that were judged already. */
  readonly known: ReadonlySet<string>;
  readonly effects: readonly Effects[];
}

/** Finds pages that are linked with those that govern the code, then those about the same systems; with a plan for no place, those that have its words. */
export function findNear(answers: readonly Answer[], { context, known, effects }: NearInput): readonly NearPage[] {
  const found = new Map<string, NearPage>();
  const add = (id: string, near: string) => {
    const entry = context.find(id);
    if (!entry || known.has(id) || found.has(id) || !kinds.has(entry.kind)) return;
    if (isPastItem({ state: toState(entry, context) })) return;
    found.set(id, { entry, near });
  };
  const governing = answers.flatMap(({ page }) => context.find(page.id) ?? []);
  for (const entry of governing) {
    const state = toState(entry, context);
    if (state.type === 'superseded' && state.by) add(state.by.id, entry.id);
    for (const { target } of entry.relations) add(target, entry.id);
  }
  const systems = new Set(governing.flatMap((entry) => (entry.kind === 'system' ? [entry.id] : entry.systemIds)));
  for (const system of systems) for (const { id } of context.aboutSystem().get(system) ?? []) add(id, system);
  if (governing.length === 0)
    for (const id of context
      .change()
      .findByTerms(
        effects.flatMap(({ gone, added, topic }) => [...gone.terms.keys(), ...added.terms.keys(), ...topic]),
      ))
      add(id, '');
  return [...found.values()].slice(0, mostNear);
}
