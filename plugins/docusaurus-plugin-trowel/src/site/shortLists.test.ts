import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { HomeProps } from './pageProps.ts';
import type { ConstraintPart, PersonPart, SystemPart } from './partProps.ts';
import type { EntryProps } from './props.ts';

const page = (title: string, yaml = '') => `---\ntitle: ${title}\n${yaml}\n---\n\nText.\n`;
const numberOf = (at: number) => String(at).padStart(4, '0');
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** A hub with a system about which there are many decisions, the first half of them superseded, and 80 challenges. */
const filesOf = (decisions: number): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['docs/systems/pay.md', page('Pay')],
    ['docs/people/ana.md', page('Ana')],
    ['docs/constraints/pci.md', page('PCI', 'status: holds')],
    ...range(decisions).map((at) => [
      `docs/decisions/${numberOf(at)}-d.md`,
      page(
        `D ${at}`,
        [
          'status: accepted',
          'systems: [pay]',
          'constraints: [pci]',
          'decision-makers: [ana]',
          `date: ${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
          ...(at > decisions / 2 ? [`supersedes: ["${numberOf(at - decisions / 2)}"]`] : []),
        ].join('\n'),
      ),
    ]),
    ...range(80).map((at) => [`docs/challenges/c${at}.md`, page(`C ${at}`, 'systems: [pay]')]),
  ]);
const partOf = (site: ReturnType<typeof siteOf>, id: string) =>
  (dataOf(site, ({ self }) => self?.id === id) as EntryProps).part;

describe('a system with more layers and entries than its page shows', () => {
  const part = partOf(siteOf(filesOf(120), { baseUrl: '/kb/' }), 'system/pay') as SystemPart;

  test('shows the layers that still hold, and the latest of the others, in their order', () => {
    const shown = part.layers.map(({ entry }) => entry.number);
    // Half of the decisions and the constraint, which has no number and no date, still hold.
    expect(shown).toEqual([...range(120).slice(41), undefined]);
    expect(part.long?.layers).toEqual({
      count: 121,
      permalink: '/kb/search?system=pay&kind=decision&kind=archaeology&kind=constraint',
    });
    expect(part.drawing?.marks).toHaveLength(79);
  });

  test('shows some entries of a list, and says where all are', () => {
    expect(part.challenges).toHaveLength(60);
    expect(part.long?.challenges).toEqual({ count: 80, permalink: '/kb/search?system=pay&kind=challenge' });
  });
});

test('a person and a constraint say where all of a long list is', () => {
  const site = siteOf(filesOf(200));
  const person = partOf(site, 'person/ana') as PersonPart;
  expect(person.decided).toHaveLength(60);
  expect(person.long).toEqual({ decided: { count: 200, permalink: '/search?person=ana' } });
  const constraint = partOf(site, 'constraint/pci') as ConstraintPart;
  expect(constraint.groups.map(({ name, pages, long }) => [name, pages.length, long])).toEqual([
    ['resting', 60, { count: 100, permalink: '/search?constraint=pci' }],
    ['past', 60, { count: 100, permalink: '/search?constraint=pci' }],
  ]);
});

test('nothing is cut off lists that fit', () => {
  const site = siteOf(filesOf(50));
  const system = partOf(site, 'system/pay') as SystemPart;
  expect(system.layers).toHaveLength(51);
  expect(system.long).toEqual({ challenges: { count: 80, permalink: '/search?system=pay&kind=challenge' } });
  expect((partOf(site, 'person/ana') as PersonPart).long).toBeUndefined();
});

test('the home page shows the systems with the longest history, and leads to all', () => {
  const systems = Object.fromEntries(range(40).map((at) => [`docs/systems/s${numberOf(at)}.md`, page(`S ${at}`)]));
  const decisions = Object.fromEntries(
    range(9).map((at) => [`docs/decisions/000${at}-d.md`, page('D', `date: 2020-01-01\nsystems: [s0040]`)]),
  );
  const homeOf = (files: Readonly<Record<string, string>>) =>
    dataOf(siteOf(files), (value) => 'doors' in value) as HomeProps;
  const home = homeOf({ ...systems, ...decisions });
  expect(home.systems).toHaveLength(24);
  expect(home.systems.map(({ title }) => title)).toContain('S 40');
  expect(home.allSystems).toEqual({ count: 40, permalink: '/systems' });
  const few = homeOf(Object.fromEntries(Object.entries(systems).slice(0, 25)));
  expect([few.systems.length, few.allSystems]).toEqual([25, undefined]);
});
