import type { RelationType } from '../content/relation.ts';
import { countBy } from '../shared/collections.ts';
import type { Hub, HubEntry } from './hub.ts';

/** Relations by which an entry is not used but replaced, or made of a log entry. */
const noUse: ReadonlySet<RelationType> = new Set(['supersedes', 'superseded-by', 'promoted-to', 'promoted-from']);

/** Relations that this entry states about another, so that they are a use of the other. */
const outward: ReadonlySet<RelationType> = new Set(['amends', 'depends-on', 'rests-on', 'explains', 'mentions']);

/**
 * Counts how much each entry is used, by id. Each of these is one use: another entry that refers to it, a path of which it is
 * a step, a playbook that takes blocks from it. A path is used by each of its steps, a playbook by each of its blocks. Log
 * entries use nothing: they are somebody's exercise.
 */
export function countUses(hub: Hub): ReadonlyMap<string, number> {
  const logs = new Set(hub.entries.filter(({ kind }) => kind === 'log').map(({ id }) => id));
  const referrals = hub.entries.flatMap((entry) => findReferring(entry, logs).map(() => entry.id));
  const steps = hub.paths.flatMap(({ id, stages }) =>
    stages.flatMap((stage) => stage.steps.flatMap(({ entry }) => (entry === undefined ? [] : [id, entry]))),
  );
  const blocks = hub.playbooks.flatMap(({ id, stages }) => {
    const pages = stages.flatMap((stage) => stage.pages);
    return [...pages.flatMap((page) => page.blocks.map(() => id)), ...new Set(pages.map(({ entry }) => entry))];
  });
  return countBy([...referrals, ...steps, ...blocks]);
}

/** Lists the entries that refer to an entry, each once. */
function findReferring({ relations }: HubEntry, logs: ReadonlySet<string>): readonly string[] {
  const inward = relations.filter(({ type }) => !noUse.has(type) && !outward.has(type));
  return [...new Set(inward.map(({ target }) => target))].filter((id) => !logs.has(id));
}
