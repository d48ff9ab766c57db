import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { readMemory } from './cost.ts';

const hold = 'const held = Buffer.alloc(1e8, 1); console.log(held.length); setInterval(() => held.fill(2), 1e6);';
const holdInChild = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}], { stdio: 'inherit' });`;

test.runIf(process.platform === 'linux')(
  'the memory of a process is counted with that of those it started',
  async () => {
    const parent = spawn(process.execPath, ['-e', holdInChild], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void process.kill(-(parent.pid as number), 'SIGKILL'));
    await once(parent.stdout, 'data');
    // The child alone has that much; its parent holds nothing.
    expect(readMemory(parent.pid)).toBeGreaterThan(1.5e8);
  },
);

test('a process that is gone has no memory', () => {
  expect(readMemory('none')).toBe(0);
});
