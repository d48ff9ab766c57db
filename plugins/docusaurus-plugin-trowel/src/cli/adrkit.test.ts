import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';

const record = `---
id: "0012"
title: Bind each payment to one queue
status: accepted
date: 2026-07-18
deciders: ["@ana"]
affects:
  - type: path
    pattern: "services/queue/**"
  - type: path
    pattern: "services/queue/test/**"
    negate: true
  - type: package
    pattern: "amqplib@>=1"
  - type: path
    pattern: "lib/gone.ts"
---

# Bind each payment to one queue
`;
const files = {
  'docs/adr/0012-one-queue.md': record,
  'services/queue/send.ts': 'send();\n',
  'services/queue/test/send.ts': 'test();\n',
  'lib/pay.ts': '// @adr 0012\npay();\n',
  'lib/other.ts': '// @adr 0099\n// @adr controllers are listed below\n',
};
const run = async (...argv: string[]) => {
  const { root } = await makeRepository(files);
  return runIn(root, argv, { env: cleanEnv });
};

describe('records and code of adrkit, left as they are', () => {
  test('are asked as ours are: by `affects`, and by `@adr`', async () => {
    const { out } = await run('why', 'services', 'lib', '--json');
    const [{ id, places }] = JSON.parse(out).answers;
    expect(id).toBe('decision/0012');
    expect(places.map(({ path }: { path: string }) => path)).toEqual(['services/queue/send.ts', 'lib/pay.ts']);
  });

  test('are compared with the code, and an unknown number is no fault', async () => {
    const { code, out } = await run('check', '--code', '.', '--strict');
    expect(out.trimEnd().split('\n')).toEqual([
      'docs/adr/0012-one-queue.md:15:5 warning: `governs` holds `lib/gone.ts`, which fits no file of the repository; mend or remove it. [pattern-without-file]',
      'note: lib/other.ts:1 `@adr 0099`: no record here has this number. If `@adr` is of another tool, or names a record kept elsewhere, nothing is wrong; otherwise mend the number.',
      '0 errors, 1 warning in 1 page',
    ]);
    expect(code).toBe(1);
  });
});
