import { expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import type { ProgressPageProps } from './pathPageProps.ts';

const files = {
  'docs/paths/newcomer.md': '---\nstages: [day-1]\n---\n# Newcomer\n',
  'docs/paths/other.md': '---\nstages: [day-1]\n---\n# Other\n',
  'docs/systems/booking.md': '---\npaths: newcomer/day-1\n---\n# Booking\n\n:::ask[Why?]\n\nSay it.\n\n:::\n',
  'docs/playbooks/weeks.md': '---\ncollect: { path: newcomer }\n---\n# First weeks\n',
  'docs/playbooks/all.md': '---\ncollect: { tags: [x] }\n---\n# All\n',
};

test('the page of share links has every path with its file and its own playbooks', () => {
  const { data } = siteOf(files);
  const content = data.find(({ file }) => file === 'progress-progress.json')?.content ?? '{}';
  const { paths } = JSON.parse(content) as ProgressPageProps;
  expect(paths.map(({ title, file, playbooks }) => [title, file, playbooks.map((playbook) => playbook.title)])).toEqual(
    [
      ['Newcomer', '/trowel/paths/newcomer.json', ['First weeks']],
      ['Other', '/trowel/paths/other.json', []],
    ],
  );
});

test('a hub without paths has no such page', () => {
  expect(siteOf({ 'docs/systems/booking.md': '# Booking\n' }).routes.some(({ path }) => path === '/progress')).toBe(
    false,
  );
});
