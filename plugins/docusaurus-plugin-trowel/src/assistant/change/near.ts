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
/** The most pages that are looked at: of the nearest first. Reading what one guards takes a millisecond or more. */
const mostNear = 60;

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
  const terms = new Set(listTerms(effects));
  for (const system of systems)
    for (const { id } of preferTerms(context.aboutSystem().get(system) ?? [], terms, context)) add(id, system);
  if (governing.length === 0) for (const id of context.change().findByTerms([...terms])) add(id, '');
  return [...found.values()].slice(0, mostNear);
}

function listTerms(effects: readonly Effects[]): readonly string[] {
  return effects.flatMap(({ gone, added, topic }) => [...gone.terms.keys(), ...added.terms.keys(), ...topic.keys()]);
}

/** Of many pages about one system, puts those first whose title and summary have most words of the change. */
function preferTerms(
  entries: readonly HubEntry[],
  terms: ReadonlySet<string>,
  context: ChangeContext,
): readonly HubEntry[] {
  if (entries.length <= mostNear) return entries;
  const { read } = context.change();
  return entries
    .map((entry) => ({
      entry,
      shared: [...new Set(read(`${entry.title}\n${entry.summary}`))].filter((term) => terms.has(term)).length,
    }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ entry }) => entry);
}
