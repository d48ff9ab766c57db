import { describe, expect, test } from 'vitest';
import { createNames, nameCredentials } from './names.ts';

const ana = { rule: 'mentor', person: 'person/ana', on: '2026-03-01' };

describe('what stands for people', () => {
  test('is the same for one salt, and another for another salt, rule, person and purpose', () => {
    const { nameOf, saltOf } = createNames('one');
    expect(createNames('one').nameOf({ ...ana })).toBe(nameOf(ana));
    const all = [
      nameOf(ana),
      saltOf(ana).slice(0, 24),
      createNames('two').nameOf(ana),
      nameOf({ ...ana, rule: 'keeper' }),
      nameOf({ ...ana, person: 'person/bo' }),
      // Where one ends and the other begins counts.
      nameOf({ rule: 'mentor person', person: '/ana' }),
      nameOf({ rule: 'mentor', person: 'person /ana' }),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^[0-9a-f]{24}$/);
  });

  test('is a count for drafts, of each rule by itself', () => {
    const awards = [ana, { ...ana, rule: 'keeper' }, { ...ana, person: 'person/bo' }];
    expect([...nameCredentials(awards, undefined).values()]).toEqual([
      'draft-mentor-1',
      'draft-keeper-1',
      'draft-mentor-2',
    ]);
  });
});
