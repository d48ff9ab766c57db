import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from './build.ts';
import { findCitedChange, listCitations } from './citations.ts';
import type { OtherEntry, OtherHub } from './hub.ts';
import { buildLedger } from './ledger.ts';

const there = buildHub([
  makePage('docs/decisions/0007-tls.md', { status: 'accepted' }),
  makePage('docs/constraints/mainframe.md', { status: 'lifted', until: '2026-01-01' }),
]).entries.map(
  (entry): OtherEntry => ({
    ...entry,
    digest: `${entry.id} now`,
    state: entry.status,
    address: `https://platform.example.org/${entry.id}/`,
  }),
);
const address = 'https://platform.example.org/decision/0007-tls/';
const platform: OtherHub = {
  ...{ id: 'platform', from: '../platform', read: '2026-11-22', entries: there, textOf: () => '' },
  cited: { 'decision/0007-tls': { digest: 'then', state: 'proposed', on: '2026-01-02' } },
};
const build = (fields: Readonly<Record<string, unknown>>, source = 'docs/decisions/0001-a.md') =>
  buildHub([makePage(source, { status: 'accepted', ...fields })], [platform]);

describe('entries of other hubs that pages name', () => {
  test('are apart from the hub’s own entries and relations', () => {
    const hub = build({ relates_to: ['platform:decision/0007-tls'] });
    expect(hub.problems).toEqual([]);
    expect(hub.entries.map(({ id, relations, cited }) => ({ id, relations, cited }))).toEqual([
      {
        id: 'decision/0001-a',
        relations: [],
        cited: [{ type: 'relates-to', target: 'platform:decision/0007-tls', address }],
      },
    ]);
    expect(listCitations(hub)).toMatchObject([
      { id: 'platform:decision/0007-tls', state: 'accepted', by: [{ type: 'relates-to' }], supersededBy: [] },
    ]);
  });

  test.each(['platform:decision/0007-tls', 'platform:decision/0007', 'platform:decision/7', 'platform:0007'])(
    'are named by id, by kind and number, or by number: %s',
    (name) => {
      const hub = build({ relates_to: [name] });
      expect(hub.problems).toEqual([]);
      expect(listCitations(hub).map(({ id }) => id)).toEqual(['platform:decision/0007-tls']);
    },
  );

  test('are not named by the number of another kind', () => {
    expect(build({ relates_to: ['platform:constraint/0007'] }).problems).toHaveLength(1);
  });

  test('are superseded here by a decision that says so, and only by one that is in force', () => {
    const supersedes = ['platform:decision/0007-tls'];
    expect(listCitations(build({ supersedes }))[0]).toMatchObject({
      state: 'superseded',
      entry: { state: 'accepted' },
    });
    expect(listCitations(build({ supersedes, status: 'proposed' }))[0]).toMatchObject({ state: 'accepted' });
    const log = build({ supersedes, log: 'ana' }, 'docs/log/a.md');
    expect(listCitations(log).map(({ state }) => state)).not.toContain('superseded');
  });

  test('say what became of them since they were cited', () => {
    const [citation] = listCitations(build({ relates_to: ['platform:0007'] }));
    expect(citation && findCitedChange(citation)).toEqual({ since: '2026-01-02', was: 'proposed', text: true });
  });

  test('count in the ledger when they are constraints', () => {
    const hub = build({ constraints: ['platform:mainframe'] });
    const { pages, constraints } = buildLedger(hub.entries, hub.otherHubs);
    expect(pages.get('decision/0001-a')).toMatchObject({
      lifted: ['platform:constraint/mainframe'],
      reconsider: 'free',
    });
    expect([...constraints.keys()]).toEqual(['platform:constraint/mainframe']);
  });

  test('are named by the address of their page in a text, too', async () => {
    const { parsePage } = await import('../content/pageParser.ts');
    const text =
      '# A\n\nAs [there](https://platform.example.org/decision/0007-tls#why) and [elsewhere](https://example.org/).\n';
    const page = parsePage(
      { source: 'docs/decisions/0001-a.md', text },
      { otherSites: ['https://platform.example.org/'] },
    );
    const hub = buildHub([page], [platform]);
    expect(hub.entries[0]?.cited).toEqual([{ type: 'mentions', target: 'platform:decision/0007-tls', address }]);
  });

  test('cannot be the systems or people of a page, which says where else to name them', () => {
    const [problem] = build({ systems: ['platform:decision/0007-tls'] }).problems;
    expect(problem?.message).toMatch(/which is not a system of the hub `platform`|takes pages of this hub only/);
  });

  test('that readers may not see are no problem, and no citation, by name or by address', async () => {
    const { parsePage } = await import('../content/pageParser.ts');
    const withheld: OtherHub = { ...platform, entries: [], withheld: there };
    const text = `---\nrelates_to: [platform:0007]\nconstraints: [platform:mainframe]\n---\n\n# A\n\n[There](${address}).\n`;
    const otherSites = ['https://platform.example.org/'];
    const page = parsePage({ source: 'docs/decisions/0001-a.md', text }, { otherSites });
    const hub = buildHub([page], [withheld]);
    expect(hub.problems.filter(({ code }) => code === 'dangling-reference')).toEqual([]);
    expect(hub.entries[0]?.cited).toBeUndefined();
    expect(hub.entries[0]?.withheldNames).toEqual(['platform:0007', 'platform:mainframe', address]);
  });

  test('supersede nothing here: a page that says so is told what to write, and names them still', () => {
    const hub = build({ superseded_by: ['platform:0007'], status: 'superseded' });
    expect(hub.problems.map(({ message }) => message)).toEqual([
      '`superseded_by` points at `platform:0007` of another hub, and only a decision of this hub supersedes a page of it. Write one here that supersedes this page and has `relates_to: ["platform:decision/0007-tls"]`, and remove it from `superseded_by`.',
    ]);
    expect(hub.entries[0]?.cited).toMatchObject([{ type: 'mentions', target: 'platform:decision/0007-tls' }]);
  });
});
