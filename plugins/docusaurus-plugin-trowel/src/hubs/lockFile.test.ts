import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLock, type Lock, parseLock } from './lockFile.ts';

const text = fc.string({ maxLength: 30 });
const day = fc.constantFrom('2024-01-02', '2026-11-30');
const digest = fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const pinned = fc.record({ from: text, digest, read: day, generation: optional(text), address: optional(text) });
const cited = fc.record({ digest: text, on: day, state: optional(text) });
const name = fc.stringMatching(/^[a-z]{1,8}:?[a-z/]{0,8}$/);
const locks: fc.Arbitrary<Lock> = fc.record({
  hubs: fc.dictionary(name, pinned, { maxKeys: 5, noNullPrototype: true }),
  cited: fc.dictionary(name, cited, { maxKeys: 5, noNullPrototype: true }),
});
const shuffle = (lock: Lock): Lock => ({
  cited: Object.fromEntries(Object.entries(lock.cited).reverse()),
  hubs: Object.fromEntries(Object.entries(lock.hubs).reverse()),
});

describe('the lock file', () => {
  test('is read as it was written, and the same lock gives the same bytes in whatever order it was made', () => {
    fc.assert(
      fc.property(locks, (lock) => {
        const written = formatLock(lock);
        expect(parseLock(written)).toEqual(JSON.parse(JSON.stringify(lock)));
        expect(formatLock(shuffle(lock))).toBe(written);
      }),
    );
  });

  test('has a line for each thing, so that a change of one changes one line', () => {
    fc.assert(
      fc.property(locks, name, cited, (lock, id, one) => {
        const before = formatLock(lock).split('\n');
        const after = formatLock({ ...lock, cited: { ...lock.cited, [id]: one } }).split('\n');
        const bare = (lines: readonly string[]) => new Set(lines.map((line) => line.replace(/,$/, '')));
        const added = [...bare(after)].filter((line) => !bare(before).has(line) && !/^ {2}(?:"cited"|\})/.test(line));
        expect(added.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of any text is read, or refused with the way to mend it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (written) => {
        try {
          parseLock(written);
        } catch (error) {
          expect((error as Error).message).toContain('npx trowel hubs update');
        }
      }),
    );
  });

  test('of a newer Trowel is refused with the update', () => {
    expect(() => parseLock('{"version": 2}')).toThrow('was written by a newer Trowel; update it');
  });
});
