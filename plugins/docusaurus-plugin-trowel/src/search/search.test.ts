import { describe, expect, test } from 'vitest';
import { testSearch } from '../../test/support/searchBorder.ts';
import { buildInMemory, findIds, openDocuments, toDocument } from '../../test/support/searchDocuments.ts';
import { openSearch } from './client.ts';

testSearch(openDocuments);

const guide = toDocument({ id: 'guide/listening', title: 'Listening', text: 'Ask, and wait for the answer.' });
const pool = toDocument({ id: 'challenge/pool-exhausted', kind: 'challenge', title: 'The pool runs dry' });
const ledger = toDocument({ id: 'decision/0007-one-ledger', kind: 'decision', title: 'One ledger for all payments' });

describe('bad input', () => {
  test('an index that cannot be loaded is an error, and is loaded again by the next query', async () => {
    const files = await buildInMemory([guide]);
    let broken = true;
    const shaky = openSearch({
      async load(name) {
        if (broken) throw new Error('offline');
        return files.get(name) as Uint8Array;
      },
    });
    await expect(shaky.search({ text: 'listening' })).rejects.toThrow('offline');
    broken = false;
    expect(await findIds(shaky, 'listening')).toEqual([guide.id]);
  });
});

test('gives the same files for the same documents, named after their content', async () => {
  const files = await buildInMemory([ledger, pool]);
  expect(await buildInMemory([ledger, pool])).toEqual(files);
  const other = await buildInMemory([ledger, guide]);
  const shared = [...other].filter(([name]) => files.has(name) && name !== 'manifest.bin');
  for (const [name, content] of shared) expect(content).toEqual(files.get(name));
  expect([...other.keys()].some((name) => name.includes('/terms-') && !files.has(name))).toBe(true);
});
