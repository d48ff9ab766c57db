import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLength, readRevocations } from './revocations.ts';
import { type Placed, placeCredentials } from './statusList.ts';

const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-01-${number}`);
const hash = fc.integer({ min: 0 }).map((number) => number.toString(16).padStart(24, '0'));
const credentials = fc.uniqueArray(fc.record({ hash, on: day }), { selector: (one) => one.hash, maxLength: 40 });
const number = (at: number): Placed => ({ hash: at.toString(16).padStart(24, '0'), on: '2026-01-01' });

describe('the place of a credential in the status list', () => {
  test('is its own, inside the list, in whatever order they come', () => {
    fc.assert(
      fc.property(credentials, (all) => {
        const places = placeCredentials(all, []);
        expect(new Set(places.values()).size).toBe(all.length);
        for (const index of places.values()) expect(index >= 0 && index < listLength).toBe(true);
        expect(placeCredentials([...all].reverse(), [])).toEqual(places);
      }),
    );
  });

  test('stays when others are earned later, go, or are revoked', () => {
    fc.assert(
      fc.property(credentials, hash, (all, later) => {
        const places = placeCredentials(all, []);
        const [first] = all;
        if (!first || all.some((one) => one.hash === later)) return;
        const after = placeCredentials([...all, { hash: later, on: '2027-01-01' }], []);
        for (const [name, index] of places) expect(after.get(name)).toBe(index);
        const revoked = placeCredentials(all, [{ credential: first.hash, reason: 'x' }]);
        expect(revoked).toEqual(places);
        expect(placeCredentials(all.slice(1), [{ credential: first.hash, reason: 'x', on: first.on }])).toEqual(places);
      }),
    );
  });

  test('is another one where two want the same: the one earned later moves', () => {
    // Among so many, some want the same place.
    const many = Array.from({ length: 4000 }, (_, at) => number(at));
    const alone = (one: Placed) => placeCredentials([one], []).get(one.hash);
    const wanted = new Map<number | undefined, Placed>();
    const clash = many.flatMap((one) => {
      const before = wanted.get(alone(one));
      wanted.set(alone(one), one);
      return before ? [[before, one] as const] : [];
    })[0];
    expect(clash).toBeDefined();
    const [one, two] = clash as readonly [Placed, Placed];
    const places = placeCredentials([{ ...one, on: '2026-02-01' }, two], []);
    expect(places.get(two.hash)).toBe(alone(two));
    expect(places.get(one.hash)).not.toBe(alone(one));
    // A place that was written down counts more than both.
    const written = placeCredentials([one, two], [{ credential: 'f'.repeat(24), reason: 'x', index: alone(one) }]);
    expect(new Set([...written.values()]).size).toBe(3);
    expect(written.get('f'.repeat(24))).toBe(alone(one));
  });
});

describe('the file of revoked credentials', () => {
  test('names them with a reason', () => {
    const content =
      'revoked:\n  - credential: "0123456789abcdef01234567"\n    reason: By mistake.\n    on: 2026-03-01\n    index: 5\n';
    expect(readRevocations(content)).toEqual({
      revoked: [{ credential: '0123456789abcdef01234567', reason: 'By mistake.', on: '2026-03-01', index: 5 }],
      problems: [],
    });
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
      'revoked:\n  - credential: "0123456789abcdef01234567"\n    reason: x\n    index: 9999999',
      '4: `index` is 9999999; write the statusListIndex of the credential.',
    ],
  ])('says what is wrong with it: %j', (content, message) => {
    expect(readRevocations(content).problems.map((one) => `${one.at?.line}: ${one.message}`)).toEqual([message]);
  });
});
