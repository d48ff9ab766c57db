import { expect, test } from 'vitest';
import { findWriteTargets } from './writeTargets.ts';

const github = { type: 'github', repository: 'https://github.com/org/hub', branch: 'main', root: '' };

test('pages go where the docs are edited, or where the option says', () => {
  expect(findWriteTargets({}, 'https://github.com/org/hub/edit/main/').targets).toEqual({
    forge: github,
    hasSources: true,
  });
  const given = { forge: 'https://github.com/org/hub/edit/main/', mail: 'a@example.org', sources: false };
  expect(findWriteTargets(given, 'https://x.example/')).toEqual({
    targets: { forge: github, mail: 'a@example.org', hasSources: false },
  });
  expect(findWriteTargets({ forge: false }, 'https://github.com/org/hub/edit/main/').targets).toEqual({
    hasSources: true,
  });
  expect(findWriteTargets(false, 'https://github.com/org/hub/edit/main/')).toEqual({});
});

test('a forge that is none is reported, and pages can be downloaded; an `editUrl` to another service is none and no mistake', () => {
  expect(findWriteTargets({ forge: 'hub' }, undefined)).toEqual({
    targets: { hasSources: true },
    fault: expect.stringContaining(
      '`hub` is no address; expected an address like https://github.com/org/hub/edit/main/',
    ),
  });
  expect(findWriteTargets({}, 'https://crowdin.com/project')).toEqual({ targets: { hasSources: true } });
});
