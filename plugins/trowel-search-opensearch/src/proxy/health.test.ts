import type { Client } from '@opensearch-project/opensearch';
import { expect, test } from 'vitest';
import { createHealthCheck } from './health.ts';

function setUp(answers: readonly (string | Error)[]) {
  let time = 0;
  let asked = 0;
  const health = async () => {
    const answer = answers[asked++];
    if (answer instanceof Error) throw answer;
    return { body: { status: answer } };
  };
  const isHealthy = createHealthCheck({ cluster: { health } } as unknown as Pick<Client, 'cluster'>, () => time);
  return { isHealthy, asked: () => asked, pass: () => (time += 1_000) };
}

test('a cluster is healthy unless shards are missing altogether, or it does not answer', async () => {
  const { isHealthy, pass } = setUp(['green', 'yellow', 'red', new Error('gone'), 'green']);
  const answers: boolean[] = [];
  for (let time = 0; time < 5; time++) {
    answers.push(await isHealthy());
    pass();
  }
  expect(answers).toEqual([true, true, false, false, true]);
});

test('many who ask at once have the cluster asked once', async () => {
  const { isHealthy, asked } = setUp(['green']);
  await Promise.all(Array.from({ length: 50 }, isHealthy));
  expect(asked()).toBe(1);
});
