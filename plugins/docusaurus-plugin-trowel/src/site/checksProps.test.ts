import { describe, expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import type { CheckProps, ChecksPageProps } from './pathPageProps.ts';

const write = (question: string) => `:::explain[${question}]\n\nBecause.\n\n:::\n`;
const step = '---\npaths: backend/week-1\n---\n';
const path = '---\nstages: [week-1]\n---\n# Backend\n';
const files = {
  'docs/systems/a.md': `# A\n\n${write('Why a?')}`,
  'docs/systems/b.md': `${step}# B\n\n${write('Why b?')}\n${write('Since when?')}`,
  'docs/paths/backend.md': path,
};

function pageOf(given: Readonly<Record<string, string>>) {
  const site = siteOf(given);
  const route = site.routes.find(({ path: address }) => address === '/review');
  const read = (file?: string) => {
    const data = site.data.find((candidate) => candidate.file === file);
    return data && JSON.parse(data.content);
  };
  const home = site.routes.find(({ component }) => component === '@theme/Trowel/Home');
  return {
    list: read('review-list.json') as ChecksPageProps | undefined,
    checks: read('review-checks.json') as readonly CheckProps[] | undefined,
    route,
    home,
  };
}

describe('the page of explain-back checks', () => {
  test('has all checks in a file of their own, those on steps first, each with the address of its block', () => {
    const { checks } = pageOf(files);
    expect(checks?.map(({ question, permalink }) => [question, permalink])).toEqual([
      ['Why b?', expect.stringMatching(/^\/systems\/b#explain-/)],
      ['Since when?', expect.stringMatching(/^\/systems\/b#explain-/)],
      ['Why a?', expect.stringMatching(/^\/systems\/a#explain-/)],
    ]);
    expect(checks?.[0]).toMatchObject({
      id: expect.stringMatching(/^system\/b#explain-/),
      text: 'Because.',
      page: 'B',
    });
  });

  test('knows the former ids of a page, but for those that another page has today', () => {
    const renamed = `---\naliases: [old, b]\n---\n# A\n\n${write('Why a?')}`;
    const { checks } = pageOf({ ...files, 'docs/systems/a.md': renamed });
    expect(checks?.map(({ former }) => former)).toEqual([undefined, undefined, ['system/old']]);
  });

  test('lists questions by page without their answers', () => {
    const { list } = pageOf(files);
    expect(list?.pages.map(({ entry, questions }) => [entry.title, questions.length])).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
    expect(JSON.stringify(list)).not.toContain('Because');
  });

  test('lists the first sixty of a large hub, and counts all', () => {
    const many = Array.from({ length: 70 }, (_, n) => [`docs/systems/s${n}.md`, `# S${n}\n\n${write('Why?')}`]);
    const { list, checks } = pageOf(Object.fromEntries(many));
    expect([list?.pages.length, list?.total, checks?.length]).toEqual([60, 70, 70]);
  });

  test('links the page of what is due to be verified, when there is one', () => {
    expect(pageOf(files).list?.reviews).toBeUndefined();
    const due = { 'docs/systems/c.md': '---\nverified: 2026-01-01\nreview_every: "1 year"\n---\n# C\n' };
    expect(pageOf({ ...files, ...due }).list?.reviews).toBe('/reviews');
  });

  test('is not made, and not loaded by the home page, for a hub without checks', () => {
    const { route, home } = pageOf({ 'docs/systems/a.md': '# A\n' });
    expect([route, Object.keys(home?.data ?? {})]).toEqual([undefined, ['home']]);
    expect(Object.keys(pageOf(files).home?.data ?? {})).toEqual(['home', 'checks']);
  });
});
