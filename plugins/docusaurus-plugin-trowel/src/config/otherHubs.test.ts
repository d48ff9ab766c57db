import { describe, expect, test } from 'vitest';
import { toHubSources } from './otherHubs.ts';

const read = (...hubs: unknown[]) => toHubSources(JSON.stringify({ hubs }));

describe('the other hubs of a hub’s file', () => {
  test('are none without the file, and without `hubs`', () => {
    expect([toHubSources(undefined), toHubSources('{}')]).toEqual([[], []]);
  });

  test('are addresses, git repositories and folders', () => {
    const hubs = [
      { id: 'platform', from: 'https://platform.example.org/hub' },
      { id: 'team-b', from: 'git@git.example.org:team/b.git' },
      { id: 'county', from: ' data/hubs/county ' },
    ];
    expect(read(...hubs)).toEqual(hubs.map((hub) => ({ ...hub, from: hub.from.trim() })));
  });

  test.each([
    [[{ id: 'Platform', from: 'x' }], 'hubs.0 has the id `Platform`; use at most 40 small letters'],
    [[{ id: 'decision', from: 'x' }], 'hubs.0 has the id `decision`, which has a meaning already; choose another'],
    [[{ id: 'https', from: 'x' }], 'which has a meaning already'],
    [
      [
        { id: 'a', from: 'x' },
        { id: 'a', from: 'y' },
      ],
      'hubs.1 has the id `a`, as another hub does',
    ],
    [[{ id: 'a' }], 'hubs.0 needs `from`: the https address'],
    [[{ id: 'a', form: 'x' }], 'hubs.0 has `form`, which is not one of id, from; remove it.'],
    [[{ id: 'a', from: 'http://example.org' }], 'has the scheme `http:`; use `https:`'],
    [[{ id: 'a', from: 'file:///etc' }], 'has the scheme `file:`'],
    [[{ id: 'a', from: 'https://me:secret@example.org' }], 'holds a name or a password; leave them out'],
    [[{ id: 'a', from: '--upload-pack=x' }], 'begins with `-`'],
    [[{ id: 'a', from: '\\\\server\\share' }], 'is a folder of another machine'],
    [['platform'], 'hubs.0 must be an object like'],
  ])('%j is refused with the fix', (hubs, message) => {
    expect(() => read(...hubs)).toThrow(message);
  });

  test('are refused all at once', () => {
    expect(() => read({ id: 'A', from: 'x' }, { id: 'b' })).toThrow(/hubs\.0[\s\S]*hubs\.1/);
  });
});
