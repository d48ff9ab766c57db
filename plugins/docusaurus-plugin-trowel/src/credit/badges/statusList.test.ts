import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNames } from './names.ts';
import { listLength, noRevocations, type Revocation, readRevocations } from './revocations.ts';
import { findCollisions, indexCredentials } from './statusList.ts';

const name = fc.integer({ min: 0 }).map((number) => number.toString(16).padStart(24, '0'));
const names = fc.uniqueArray(name, { maxLength: 40 });
// Among 64 indexes, two of ten names want the same more often than not.
const few = createNames('salt', 64);
const revokedOf = (credential: string, index?: number): Revocation => ({ credential, reason: 'x', index });

describe('the index of a credential in the status list', () => {
  test('is of its name alone, whichever others there are, in whatever order, and revoked or not', () => {
    fc.assert(
      fc.property(names, names, fc.nat(), (all, others, at) => {
        const indexes = indexCredentials(all, noRevocations, few);
        const gone = all.length > 0 ? [revokedOf(all[at % all.length] as string)] : [];
        const among = indexCredentials([...others, ...[...all].reverse()], { ...noRevocations, revoked: gone }, few);
        for (const [one, index] of indexes) {
          expect(index).toBe(few.indexOf(one));
          expect(index >= 0 && index < 64).toBe(true);
          expect(among.get(one)).toBe(index);
        }
      }),
    );
    expect(createNames('salt').indexOf('a')).toBeLessThan(listLength);
  });

  test('is the one that is written down, in a revocation before all', () => {
    const indexes = new Map([
      ['a', 5],
      ['b', 6],
    ]);
    const found = indexCredentials(['a', 'b'], { revoked: [revokedOf('b', 7)], indexes }, few);
    expect([...found]).toEqual([
      ['a', 5],
      ['b', 7],
    ]);
  });
});

describe('credentials that have one index', () => {
  const mendedBy = (message: string) =>
    new Map([...message.matchAll(/`"([0-9a-f]{24})": (\d+)`/g)].map(([, one = '', index]) => [one, Number(index)]));

  test('are found, and what the message says to write mends it without another', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 12 }), fc.boolean(), (all, isRevoked) => {
        const revoked = isRevoked ? [revokedOf(all[0] as string)] : [];
        const indexes = indexCredentials(all, { ...noRevocations, revoked }, few);
        const collisions = findCollisions(indexes, { revoked }, few);
        expect(collisions.length > 0).toBe(new Set(indexes.values()).size < all.length);
        found += collisions.length;
        const [first] = collisions;
        if (!first) return;
        const moved = mendedBy(first.message);
        expect(moved.size).toBeGreaterThan(0);
        expect(moved.has(revoked[0]?.credential ?? '')).toBe(false);
        const after = indexCredentials(all, { revoked, indexes: moved }, few);
        expect(findCollisions(after, { revoked }, few).length).toBeLessThan(collisions.length);
      }),
    );
    expect(found).toBeGreaterThan(10);
  });

  test('are wrong when one of them is revoked and another is not', () => {
    const of = (revoked: readonly Revocation[]) =>
      findCollisions(
        new Map([
          ['a', 1],
          ['b', 1],
          ['c', 2],
        ]),
        { revoked },
        few,
      ).map(({ isWrong }) => isWrong);
    expect(of([])).toEqual([false]);
    expect(of([revokedOf('c')])).toEqual([false]);
    expect(of([revokedOf('a')])).toEqual([true]);
    expect(of([revokedOf('a'), revokedOf('b')])).toEqual([]);
  });
});

describe('the file of revoked credentials', () => {
  test('names them with a reason', () => {
    const content =
      'revoked:\n  - credential: "0123456789abcdef01234567"\n    reason: By mistake.\n    on: 2026-03-01\n    index: 5\n';
    expect(readRevocations(content)).toEqual({
      revoked: [{ credential: '0123456789abcdef01234567', reason: 'By mistake.', on: '2026-03-01', index: 5 }],
      indexes: new Map(),
      problems: [],
    });
    const moved = readRevocations('indexes: { "0123456789abcdef01234567": 9 }\n');
    expect(moved).toEqual({ revoked: [], indexes: new Map([['0123456789abcdef01234567', 9]]), problems: [] });
    for (const empty of ['', '# none\n', 'revoked: []\n']) expect(readRevocations(empty).problems).toEqual([]);
  });

  test.each([
    ['revoked: x', '1: Write a line `revoked:` and a list below: `- credential: …`.'],
    [
      'revoked:\n  - credential: abc\n    reason: x',
      '2: `credential` is "abc"; write the name of its file without extension: 24 letters and digits.',
    ],
    ['revoked:\n  - credential: "0123456789abcdef01234567"', '2: `reason` is missing; write why, in a sentence.'],
    [
      'revoked:\n  - credential: "0123456789abcdef01234567"\n    reason: x\n    index: 99999999',
      '4: `index` is 99999999; write the statusListIndex of the credential.',
    ],
    [
      'indexes: { abc: 5 }',
      '1: `abc` is 5; write names of credentials with an index: {"0123456789abcdef01234567": 5}.',
    ],
  ])('says what is wrong with it: %j', (content, message) => {
    expect(readRevocations(content).problems.map((one) => `${one.at?.line}: ${one.message}`)).toEqual([message]);
  });
});
