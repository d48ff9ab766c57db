import { describe, expect, test } from 'vitest';
import { readPage } from '../content/read.ts';
import { buildHub } from './build.ts';
import { findSuccessors } from './successors.ts';

/** The line of decision 0001 in a hub of decisions, each the successor of the one before it; by their statuses. */
function lineOf(...statuses: readonly string[]) {
  const hub = buildHub(
    statuses.map((status, index) =>
      readPage({
        source: `docs/decisions/000${index + 1}-d.md`,
        text: `---\ntitle: D\nstatus: ${status}\n${index > 0 ? `supersedes: ["000${index}"]\n` : ''}---\n\nText.\n`,
      }),
    ),
  );
  const find = (id: string) => hub.entries.find((entry) => entry.id === id);
  const first = find('decision/0001-d');
  return { problems: hub.problems, line: first ? findSuccessors(first, find).map(({ number }) => number) : [] };
}

describe('the line of a superseded decision', () => {
  test('goes on to what holds today', () => {
    expect(lineOf('superseded', 'superseded', 'accepted').line).toEqual([2, 3]);
  });

  test.each(['proposed', 'rejected'])('ends before what is only %s: that has replaced nothing', (status) => {
    expect(lineOf('superseded', 'accepted', status)).toEqual({ line: [2], problems: [] });
    expect(lineOf('accepted', status)).toEqual({ line: [], problems: [] });
  });

  test('reaches a proposal where the record itself says that it is superseded', () => {
    expect(lineOf('superseded', 'proposed').line).toEqual([2]);
  });
});
