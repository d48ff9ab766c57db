import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { EntryProps } from './props.ts';

const systems = ['pay', 'ship', 'crew'];
const sourceOf = (index: number) => `docs/decisions/${String(index).padStart(4, '0')}-d.md`;
const siteWith = (about: readonly (readonly string[])[]) =>
  siteOf(
    Object.fromEntries([
      ...systems.map((name) => [`docs/systems/${name}.md`, `# ${name}\n`] as const),
      ...about.map((names, at) => [sourceOf(at), `---\nsystems: [${names}]\n---\n\n# D ${at}\n`] as const),
    ]),
  );

/** Says which siblings a page has, by the definition: the five nearest of its systems, the earlier one first of two. */
function findSiblings(about: readonly (readonly string[])[], own: number): number[] {
  const others = [...about.keys()].filter((at) => at !== own);
  const sharing = others.filter((at) => about[at]?.some((name) => about[own]?.includes(name)));
  return (sharing.length > 0 ? sharing : others)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
    .slice(0, 5)
    .sort((a, b) => a - b);
}

test('the siblings of an entry are the five nearest about its systems, or the five nearest of its kind', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(systems), { minLength: 1, maxLength: 20 }), fc.nat(19), (about, wanted) => {
      const own = wanted % about.length;
      const id = `decision/${sourceOf(own).slice('docs/decisions/'.length, -'.md'.length)}`;
      const { related } = dataOf(siteWith(about), ({ self }) => self?.id === id) as EntryProps;
      expect(related.siblings.map(({ number }) => number)).toEqual(findSiblings(about, own));
    }),
    { numRuns: 40 },
  );
});

test('a thank-you goes to those who wrote the page, or else to its owner, where they have a mail', () => {
  const person = (mail: string) => `---\nchannels: [{ name: mail, url: "mailto:${mail}" }]\n---\n\n# Person\n`;
  const thanksTo = (frontMatter: string) => {
    const site = siteOf({
      'docs/people/ana.md': person('ana@example.org'),
      'docs/people/bo.md': person('bo@example.org'),
      'docs/people/cy.md': '# Cy\n',
      'blog/2026-01-01-told.md': `---\nlesson: failure\n${frontMatter}\n---\n\n# Told\n`,
    });
    return (dataOf(site, ({ self }) => self?.id.startsWith('story/') ?? false) as EntryProps).thanksTo;
  };
  expect(thanksTo('authors: [ana, bo]\nowner: cy')).toBe('mailto:ana@example.org,bo@example.org');
  expect(thanksTo('authors: [cy, bo]')).toBe('mailto:bo@example.org');
  expect(thanksTo('owner: ana')).toBe('mailto:ana@example.org');
  expect(thanksTo('authors: [cy]\nowner: ana')).toBeUndefined();
});
