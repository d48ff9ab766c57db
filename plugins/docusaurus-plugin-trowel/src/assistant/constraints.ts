import type { HubEntry } from '../hub/hub.ts';
import { pluralize } from '../shared/plural.ts';
import { quoteName } from '../shared/quote.ts';
import { isPast } from '../why/ranking.ts';
import { findPlaces } from './codeQuestion.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item } from './item.ts';
import { describeMissingSystem } from './systems.ts';

/** Asks which constraints are in force: for paths, for a system, or for all. */
export interface ConstraintQuestion {
  readonly paths?: readonly string[];
  /** A system by its id, name or title. */
  readonly system?: string;
  readonly repository?: string;
}

const mostNamed = 6;

/** Lists constraints that hold, then those of which nobody knows, each with what rests on it; lifted ones last. */
export function answerConstraints(question: ConstraintQuestion, context: Context): AssistantAnswer {
  const scope = findScope(question, context);
  if ('fault' in scope) return { lead: scope.fault, items: [] };
  const items = scope.constraints.map((entry) => toItem(entry, scope.ids, context));
  const holding = items.filter(({ state }) => state?.type === 'in-force' || state?.type === 'due').length;
  return {
    lead: `${pluralize(holding, 'constraint')} in force for ${scope.about}; ${items.length - holding} lifted or unknown.`,
    items,
  };
}

interface Scope {
  readonly about: string;
  readonly constraints: readonly HubEntry[];
  /** The entries in question; absent for all. */
  readonly ids?: ReadonlySet<string>;
}

function findScope(
  { paths = [], system, repository }: ConstraintQuestion,
  context: Context,
): Scope | { readonly fault: string } {
  const { hub, find, resolve } = context;
  const all = hub.entries.filter(({ kind }) => kind === 'constraint');
  if (system !== undefined) {
    const resolved = resolve()({ target: system, kind: 'system' });
    if (resolved.type !== 'found') return { fault: describeMissingSystem(system, context) };
    const about = context.aboutSystem().get(resolved.entry.id) ?? [];
    const ids = new Set(about.map(({ id }) => id));
    const resting = all.filter((entry) => ids.has(entry.id) || listSupported(entry).some((id) => ids.has(id)));
    return { about: quoteName(resolved.entry.id), constraints: resting, ids };
  }
  if (paths.length === 0) return { about: 'the whole hub', constraints: all };
  const { places } = findPlaces({ paths });
  const pages = context
    .ask()(places, { repository })
    .answers.map(({ page }) => page)
    .filter((page) => !isPast(page));
  const ids = new Set(pages.map(({ id }) => id));
  const own = pages.flatMap(({ id, kind, constraints }) =>
    kind === 'constraint' ? [id] : constraints.map((one) => one.id),
  );
  const constraints = [...new Set(own)].flatMap((id) => find(id) ?? []);
  return { about: pluralize(places.length, 'place'), constraints, ids };
}

function toItem(entry: HubEntry, ids: ReadonlySet<string> | undefined, context: Context): Item {
  const supported = listSupported(entry).flatMap((id) => context.find(id) ?? []);
  const living = supported.filter((one) => !['superseded', 'past', 'proposed'].includes(toState(one, context).type));
  const near = living.filter(({ id }) => ids?.has(id) ?? true);
  const named = (near.length > 0 ? near : living).slice(0, mostNamed).map(({ id }) => quoteName(id));
  const state = toState(entry, context);
  return {
    kind: 'constraint',
    order: state.type === 'unknown' ? 1 : 0,
    state,
    source: toSource(entry, context),
    says: [named.length === 0 ? 'Nothing in force rests on it.' : `Rests on it: ${named.join(', ')}.`],
    text: `${entry.title}\n${entry.summary}`,
  };
}

function listSupported({ relations }: HubEntry): readonly string[] {
  return relations.filter(({ type }) => type === 'supports').map(({ target }) => target);
}
