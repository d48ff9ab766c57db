import { describe, expect, test } from 'vitest';
import { isRepositoryAddress, sameRepository } from './repositoryAddress.ts';

describe('two repositories', () => {
  test.each([
    ['https://github.com/o/r', 'git@github.com:o/r.git'],
    ['ssh://git@GitHub.com:22/o/r.git', 'https://github.com/o/r/'],
    ['https://token@github.com/o/r.git', 'https://github.com/o/r'],
    ['https://git.example.org:8443/g/s/p', 'git@git.example.org:g/s/p.git'],
    ['r', 'https://github.com/o/r'],
    ['o/r', 'https://github.com/o/r.git'],
    ['  https://github.com/o/r ', 'https://github.com/o/r//'],
    ['https://git.example.org/a/b?x#y', 'https://git.example.org/a/b'],
  ])('%s and %s are the same', (a, b) => {
    expect(sameRepository(a, b)).toBe(true);
    expect(sameRepository(b, a)).toBe(true);
  });

  test.each([
    ['https://github.com/o/r', 'https://github.com/o/r2'],
    ['https://github.com/o/r', 'https://gitlab.com/o/r'],
    ['x/r', 'https://github.com/o/r'],
    ['https://x.org/o/my.gitlab', 'https://x.org/o/mylab'],
    ['https://x.org/o/a@b', 'https://x.org/b'],
    ['', 'https://github.com/o/r'],
    ['https://github.com/o', 'https://github.com/o/r'],
  ])('%s and %s differ', (a, b) => {
    expect(sameRepository(a, b)).toBe(false);
  });

  test('are told apart from paths', () => {
    expect(['https://x.org/a', 'git@x.org:a/b', 'ssh://x/a'].every(isRepositoryAddress)).toBe(true);
    expect(isRepositoryAddress(' git@x.org:a/b')).toBe(true);
    expect(
      ['services/checkout', 'checkout', '/x', './x', 'see https://x.org/a', 'src/git@x.org:a'].some(
        isRepositoryAddress,
      ),
    ).toBe(false);
  });
});
