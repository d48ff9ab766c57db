import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { root } from '../../../test/support/docusaurus.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { readTeamData } from '../src/content/team/teamData.ts';
import { buildTeam } from '../src/hub/team.ts';
import { listEngagements } from '../src/mentoring/engagement/engagement.ts';
import { listActions } from '../src/programme/actions.ts';
import { findDepartures } from '../src/programme/departures.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What the lead of the programme sees on one page.

let built: BuiltHub;
beforeAll(async () => {
  built = await openHub();
});
const { visit } = serveSite(async () => built.folder);
const pageOf = async () => load(await readFile(path.join(built.folder, 'programme', 'index.html'), 'utf8'));

describe('the page of the programme', () => {
  test('answers three questions, and says of which day, without JavaScript', async () => {
    const $ = await pageOf();
    const questions = $('main ol h2')
      .toArray()
      .map((heading) => $(heading).text())
      .sort();
    expect(questions).toEqual(['Did the hours exist?', 'Is it working?', 'Where is knowledge thin?']);
    expect($('main header').text()).toMatch(/As of \w+ \d+, \d{4}, when this site was built/);
  });

  test('shows what misses its target first, each with what to do and with a name or nobody', async () => {
    const $ = await pageOf();
    const rows = $('#to-do')
      .closest('section')
      .find('li[data-state]')
      .toArray()
      .map((row) => ({ state: $(row).attr('data-state'), text: $(row).text() }));
    expect(rows.length).toBeGreaterThan(0);
    const states = rows.map(({ state }) => state);
    const ranks = ['bad', 'watch'];
    expect(states).toEqual([...states].sort((a, b) => ranks.indexOf(a ?? '') - ranks.indexOf(b ?? '')));
    for (const { text } of rows) expect(text).toMatch(/It is up to \S|Nobody owns this yet/);
  });

  test('quotes only what is published, with its page', async () => {
    const $ = await pageOf();
    const quoted = $('#voices').closest('section').find('blockquote').toArray();
    expect(quoted.length).toBeGreaterThan(0);
    const known = new Set(built.hub.entries.map(built.permalinkOf));
    for (const quotation of quoted) {
      const [first] = $(quotation).find('footer a').toArray();
      expect(known).toContain($(first).attr('href'));
    }
  });

  test('says what would be left without somebody, once they are chosen', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { entries } = built.hub;
    const { explained } = buildTeam(readTeamData(root), built.hub).programme;
    const [most] = findDepartures(entries, {
      ...{ today, explained },
      engagements: listEngagements(entries),
      actions: listActions(built.hub, today),
    }).sort((a, b) => b.nobody.length - a.nobody.length);
    const [lost] = most?.nobody ?? [];
    if (!most || lost === undefined) throw new Error('In the example, everything can be explained by two people.');
    const name = built.find(most.person).title;
    await visit(async ({ page }) => {
      await open(page, '/programme');
      await page.getByLabel('Who', { exact: true }).selectOption({ label: name });
      await page.getByRole('heading', { name: /^Nobody could explain any more/ }).waitFor();
      const link = page
        .getByRole('region')
        .or(page.getByRole('main'))
        .getByRole('link', { name: built.find(lost).title });
      await link.first().waitFor();
      await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Choose a person' });
      await page.getByRole('heading', { name: /^Nobody could explain any more/ }).waitFor({ state: 'detached' });
    });
  });
});
