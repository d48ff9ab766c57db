import type { Entry, StepTag } from '../../content/entry.ts';
import type { Position } from '../../content/problem.ts';
import type { Hub } from '../../hub/hub.ts';
import { createResolver } from '../../hub/resolver.ts';
import type { Use } from './messages.ts';

interface Named {
  readonly target: string;
  readonly kind?: Entry['references'][number]['kind'];
  readonly at?: Position;
}

/** Finds the places where pages name an entry: in fields, texts, and the tags and blocks of steps. */
export function findUses(id: string, hub: Hub): Use[] {
  const resolve = createResolver(hub.entries);
  return hub.entries.flatMap((entry) => {
    const named = namesIn(entry).filter(({ target, kind, at }) => {
      const found = at && resolve({ target, kind }, entry);
      return found?.type === 'found' && found.entry.id === id;
    });
    return named.flatMap(({ target, at }): Use[] =>
      at ? [{ source: entry.source, line: at.line, column: at.column, target }] : [],
    );
  });
}

function namesIn({ references, steps, stepBlocks }: Entry): readonly Named[] {
  const after = (tag: StepTag) => tag.after.map((target): Named => ({ target, at: tag.at }));
  return [
    ...references,
    ...steps.flatMap((tag): Named[] => [{ target: tag.path, kind: 'path', at: tag.at }, ...after(tag)]),
    ...stepBlocks.flatMap(after),
  ];
}
