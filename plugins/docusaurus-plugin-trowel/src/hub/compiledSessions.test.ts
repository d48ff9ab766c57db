import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from './build.ts';
import { compileSessions } from './compiledSessions.ts';

const write = (count: number, braces = '') =>
  Array.from({ length: count }, (_, at) => `:::ask[Why ${at}?]${braces}\n\nText.\n\n:::\n`).join('\n');

test('there is a session for each path with blocks, and for systems and skills with enough of them', () => {
  const hub = buildHub([
    makePage('docs/paths/new.md', { id: 'new', stages: ['one'] }),
    makePage('docs/paths/empty.md', { id: 'empty', stages: ['one'] }),
    makePage('docs/systems/pay.md', { id: 'pay' }, write(2)),
    makePage('docs/systems/small.md', { id: 'small', skills: ['go'] }, write(3)),
    makePage('docs/patterns/a.md', { systems: ['pay'], skills: ['sql'], paths: ['new/one'] }, write(2)),
    makePage('docs/patterns/b.md', {}, `${write(2, '{skills=sql}')}\n:::lens[How?]\n\nText.\n\n:::\n`),
    makePage('docs/log/2026-01-01-x.md', { log: 'ana', skills: ['go'] }, write(5)),
  ]);
  const found = compileSessions(hub).map(({ id, counts, stages }) => [id, counts, stages.map((stage) => stage.id)]);
  expect(found).toEqual([
    ['session/path/new', { ask: 2 }, ['one']],
    ['session/system/pay', { ask: 4 }, ['pages']],
    ['session/skill/sql', { ask: 4 }, ['pages']],
  ]);
});
