import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditorHub } from './editorHub.ts';
import { changeHub, emptyHub, findHubChange } from './hubChange.ts';

const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
const word = fc.constantFrom('x', 'y');
const hubs = fc
  .record({ names, title: word, tags: fc.array(word, { maxLength: 2 }), faulty: names, file: fc.option(word) })
  .map(({ names, title, tags, faulty, file }): EditorHub => {
    const problem = { code: 'wrong-type', severity: 'error', message: title } as const;
    return {
      ...emptyHub,
      entries: names.toSorted().map((name) => ({
        id: `system/${name}`,
        kind: 'system' as const,
        title: name === 'a' ? title : name,
        summary: '',
        source: `docs/${name}.md`,
      })),
      problems: Object.fromEntries(
        faulty.map((name) => [`${name}.md`, { own: [{ ...problem, source: `${name}.md` }] }]),
      ),
      tags,
      ...(file !== null && { file }),
    };
  });

test('what has changed makes the hub after of the hub before, as one process tells it to another', () => {
  fc.assert(
    fc.property(hubs, hubs, (before, after) => {
      const change = findHubChange(before, after);
      // As the processes talk: what is undefined arrives.
      const told = structuredClone(change ?? {});
      expect(changeHub(before, told)).toEqual(after);
    }),
  );
});

test('nothing is told of a hub that is as it was, and it stays the same object', () => {
  fc.assert(
    fc.property(hubs, (hub) => {
      expect(findHubChange(hub, structuredClone(hub))).toBeUndefined();
      expect(changeHub(hub, {})).toBe(hub);
    }),
  );
});
