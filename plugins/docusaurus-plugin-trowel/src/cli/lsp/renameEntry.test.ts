import { expect, test } from 'vitest';
import type { OpenFile } from './feature.ts';
import { renameEntry } from './renameEntry.ts';

test('a page is not renamed while nobody knows which pages name it', async () => {
  const open = {
    known: { root: '/hub', find: () => undefined },
    workspace: { hub: { textOf: () => '---\ntitle: Pay\n---\n', findUses: async () => undefined } },
  } as unknown as OpenFile;
  const page = { id: 'system/pay', kind: 'system', source: 'docs/systems/pay.md' } as const;
  await expect(renameEntry(page, 'payments', open)).rejects.toThrow('nobody knows which pages name this one');
});
