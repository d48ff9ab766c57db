import type { Reference } from '../content/entry.ts';
import type { Fix } from '../content/fix.ts';
import type { Problem } from '../content/problem.ts';
import type { RelationType } from '../content/relation.ts';
import { nameOfId } from '../shared/name.ts';
import type { FindEntry, HubEntry } from './hub.ts';
import type { Resolve } from './resolver.ts';
import { findEffectiveSuccessors } from './successors.ts';
import { sortTopologically } from './topologicalOrder.ts';

/** Reports decisions whose status contradicts their relations, and those that supersede each other in a circle. */
export function findContradictions(entries: readonly HubEntry[], resolve: Resolve): Problem[] {
  const decisions = entries.filter((entry) => entry.kind === 'decision');
  const { cycles } = sortTopologically(
    decisions.map((entry) => ({ id: entry.id, after: related(entry, 'supersedes') })),
  );
  const byId = new Map(decisions.map((entry) => [entry.id, entry]));
  return [
    ...decisions.flatMap((entry) => checkStatus(entry, (id) => byId.get(id))),
    ...cycles.map((cycle): Problem => {
      const message = `These decisions supersede each other in a circle: ${[...cycle, cycle[0]].join(' → ')}; one of the relations must go.`;
      const members = cycle.flatMap((id) => byId.get(id) ?? []);
      const [stated] = members.flatMap((entry) => findStatement(entry, members, resolve) ?? []);
      return { code: 'cycle', severity: 'error', message, source: members[0]?.source ?? '', ...stated };
    }),
  ];
}

/** Finds where a decision in a circle says that it supersedes another one of the circle, or is superseded by it. */
function findStatement(entry: HubEntry, members: readonly HubEntry[], resolve: Resolve) {
  const ids = new Set(members.map(({ id }) => id));
  const pointsIntoCircle = (reference: Reference) => {
    const found = resolve(reference, entry);
    return found.type === 'found' && found.entry.id !== entry.id && ids.has(found.entry.id);
  };
  const statement = entry.references.find(
    (reference) => /^supersede/.test(reference.relation ?? '') && pointsIntoCircle(reference),
  );
  return statement && { source: entry.source, at: statement.at, field: statement.field };
}

function checkStatus(entry: HubEntry, find: FindEntry): Problem[] {
  const { status, source, places } = entry;
  const successors = findEffectiveSuccessors(entry, find).map(({ id }) => id);
  const toProblem = (message: string, fix: Fix): Problem => ({
    code: 'contradiction',
    severity: 'warning',
    message,
    source,
    at: places.status,
    field: 'status',
    fixes: [fix],
  });
  if (successors.length > 0 && status !== undefined && status !== 'superseded') {
    const message = `The status is \`${status}\`, but this decision is superseded by ${successors.join(', ')}; set \`status: superseded\`, or correct the other page.`;
    const named = entry.references.some(({ relation }) => relation === 'superseded-by');
    const names = { superseded_by: successors.map(nameOfId) };
    return [toProblem(message, { type: 'set', fields: { status: 'superseded' }, ...(!named && { names }) })];
  }
  // One that leads nowhere, or to another hub, has a problem of its own.
  const namesOne = entry.references.some(({ relation }) => relation === 'superseded-by');
  if (related(entry, 'superseded-by').length === 0 && !namesOne && status === 'superseded') {
    return [
      toProblem('The status is `superseded`, but no page says by which decision; add `superseded_by`.', {
        type: 'add',
        field: 'superseded_by',
      }),
    ];
  }
  return [];
}

function related({ relations }: HubEntry, type: RelationType): string[] {
  return relations.filter((relation) => relation.type === type).map(({ target }) => target);
}
