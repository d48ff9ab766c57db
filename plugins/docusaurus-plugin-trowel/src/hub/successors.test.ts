import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { type ParsedPage, parsePage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import type { HubEntry } from './hub.ts';
import { findDirectSuccessors, findSuccessors } from './successors.ts';

/** Finds the successors of decision 0001. Takes the statuses of decisions, each of which supersedes the one before. */
function lineOf(...statuses: readonly string[]) {
  const hub = buildHub(
    statuses.map((status, index) =>
      parsePage({
        source: `docs/decisions/000${index + 1}-d.md`,
        text: `---\ntitle: D\nstatus: ${status}\n${index > 0 ? `supersedes: ["000${index}"]\n` : ''}---\n\nText.\n`,
      }),
    ),
  );
  const find = (id: string) => hub.entries.find((entry) => entry.id === id);
  const first = find('decision/0001-d');
  return { problems: hub.problems, line: first ? findSuccessors(first, find).map(({ number }) => number) : [] };
}

describe('the successors of a decision', () => {
  test('end with the one that holds today', () => {
    expect(lineOf('superseded', 'superseded', 'accepted').line).toEqual([2, 3]);
  });

  test.each(['proposed', 'rejected'])('leave out one that is %s', (status) => {
    expect(lineOf('superseded', 'accepted', status)).toEqual({ line: [2], problems: [] });
    expect(lineOf('accepted', status)).toEqual({ line: [], problems: [] });
  });

  test('include a proposal when the decision itself says `superseded`', () => {
    expect(lineOf('superseded', 'proposed').line).toEqual([2]);
  });

  test('end where a circle would begin again', () => {
    const hub = buildHub([
      makePage('docs/decisions/0001-a.md', { status: 'superseded', superseded_by: ['2'] }),
      makePage('docs/decisions/0002-b.md', { status: 'superseded', superseded_by: ['1'] }),
    ]);
    const find = (id: string) => hub.entries.find((entry) => entry.id === id);
    expect(findSuccessors(find('decision/0001-a') as HubEntry, find).map(({ number }) => number)).toEqual([2]);
  });

  test('are those in force when there are also proposals, and none that only amend', () => {
    const directOf = (...pages: readonly ParsedPage[]) => {
      const hub = buildHub([makePage('docs/decisions/0001-a.md', { status: 'superseded' }), ...pages]);
      const find = (id: string) => hub.entries.find((entry) => entry.id === id);
      return findDirectSuccessors(find('decision/0001-a') as HubEntry, find).map(({ number }) => number);
    };
    const successor = (number: number, status: string) =>
      makePage(`docs/decisions/000${number}-b.md`, { status, supersedes: ['1'] });
    expect(directOf(successor(2, 'accepted'), successor(3, 'proposed'))).toEqual([2]);
    expect(directOf(makePage('docs/decisions/0002-b.md', { amends: ['1'] }))).toEqual([]);
  });
});
