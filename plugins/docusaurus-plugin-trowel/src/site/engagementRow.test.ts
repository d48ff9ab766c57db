import { expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { IndexPart } from './indexPartProps.ts';

const page = (fields: string) =>
  `---\ntitle: E\nmentor: mo\nmentees: [tia]\nstart: 2026-02-02\nend: 2026-04-10\nrhythm: 2 weeks\n${fields}\n---\n`;

test('The row of an engagement says until when, its last check-in and the next; one that ended has no next', () => {
  const site = siteOf({
    'docs/engagements/a.md': page('status: running\ncheck_ins: [{ date: 2026-02-16 }]'),
    'docs/engagements/b.md': page('status: ended'),
  });
  const { rows } = dataOf(site, (data) => 'rows' in data && 'facets' in data) as IndexPart;
  expect(rows.map(({ engagement }) => engagement)).toEqual([
    { status: 'ended', start: '2026-02-02', end: '2026-04-10' },
    { status: 'running', start: '2026-02-02', end: '2026-04-10', next: '2026-03-02', last: '2026-02-16' },
  ]);
});
