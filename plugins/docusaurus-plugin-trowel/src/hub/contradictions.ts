import type { RelationType } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry } from './hub.ts';
import { orderByPrerequisite } from './order.ts';

/** Finds decisions whose status and relations cannot all be true, and those that supersede each other in a circle. */
export function findContradictions(entries: readonly HubEntry[]): Problem[] {
  const decisions = entries.filter(({ kind }) => kind === 'decision');
  const { cycles } = orderByPrerequisite(
    decisions.map((entry) => ({ id: entry.id, after: related(entry, 'supersedes') })),
  );
  const byId = new Map(decisions.map((entry) => [entry.id, entry]));
  return [
    ...decisions.flatMap(checkStatus),
    ...cycles.map((cycle): Problem => {
      const message = `These decisions supersede each other in a circle: ${[...cycle, cycle[0]].join(' → ')}; one of the relations must go.`;
      return { code: 'cycle', severity: 'error', message, source: byId.get(cycle[0] ?? '')?.source ?? '' };
    }),
  ];
}

function checkStatus(entry: HubEntry): Problem[] {
  const { status, source } = entry;
  const successors = related(entry, 'superseded-by');
  const toProblem = (message: string): Problem => ({ code: 'contradiction', severity: 'warning', message, source });
  if (successors.length > 0 && status !== undefined && status !== 'superseded') {
    const names = successors.join(', ');
    const message = `The status is \`${status}\`, but this decision is superseded by ${names}; set \`status: superseded\`, or correct the other page.`;
    return [toProblem(message)];
  }
  if (successors.length === 0 && status === 'superseded') {
    return [toProblem('The status is `superseded`, but no page says by which decision; add `superseded_by`.')];
  }
  return [];
}

function related({ relations }: HubEntry, type: RelationType): string[] {
  return relations.filter((relation) => relation.type === type).map(({ target }) => target);
}
