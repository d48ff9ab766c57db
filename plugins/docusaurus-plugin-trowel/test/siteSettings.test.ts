import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { findServedFile } from '../../../test/support/servedFile.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { openSearch } from '../src/search/client.ts';
import { type FixtureSettings, makeFixtureSite } from './support/fixture.ts';
import { linksOf, parsePage, readPages, textOf } from './support/html.ts';

// Builds of the fixture site with different settings. A build that succeeds has no broken links (`onBrokenLinks: 'throw'`).

/** Builds the fixture site. Returns the folder that stands for the root of its host, and the output of the build. */
async function build(
  name: string,
  settings: FixtureSettings,
): Promise<{ readonly host: string; readonly output: string }> {
  const folder = path.join(inject('runDir'), name);
  const site = await makeFixtureSite(path.join(folder, 'site'), settings);
  const host = path.join(folder, 'host');
  const output = await buildSite({ site, outDir: path.join(host, settings.baseUrl ?? '/'), args: [] });
  return { host, output };
}

/** Where the notes about steps go. */
const hooks = 'https://hooks.example.org';

describe('below a base URL, with trailing slashes, in two languages', () => {
  let host: string;
  let output: string;
  const page = (address: string) => parsePage(host, address);
  const { visit } = serveSite(async () => {
    ({ host, output } = await build('kb', {
      baseUrl: '/kb/',
      trailingSlash: true,
      locales: ['en', 'de'],
      options: { issues: 'https://github.com/org/hub/issues/new?labels=docs', friction: `${hooks}/notes` },
    }));
    return host;
  });

  test('every address of the hub begins with the base URL and ends with a slash', async () => {
    const pages = await readPages(host);
    const links = pages.flatMap(({ $ }) =>
      $('a[href^="/"]')
        .map((_, link) => $(link).attr('href') ?? '')
        .get(),
    );
    expect(links).toContain('/kb/docs/next/decisions/0002-second/');
    // A feed is a file, and so is the Markdown of a page.
    const wanted = /^\/kb\/(?:(?:[^?#]*\/)?(?:[?#].*)?|(?:de\/)?feeds\/.+\.xml|[^?#]+\.md)$/;
    expect(links.filter((link) => !wanted.test(link))).toEqual([]);
  });

  test('the Markdown of pages, and the lists of it, lead only to what is there, in each language', async () => {
    const files = await glob(['kb/**/*.md', 'kb/**/llms*.txt', 'kb/**/llms/**/*.txt', '!**/trowel/**'], { cwd: host });
    for (const file of ['docs/next/decisions/0002-second.md', 'de/docs/next/decisions/0002-second.md', 'de/llms.txt'])
      expect(files).toContain(`kb/${file}`);
    const faults: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(host, file), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\(<?(https:\/\/example\.org\/kb\/[^)>\s]*|\/[^)>\s]*)/g)) {
        const { pathname } = new URL(target, 'https://example.org');
        const there = [decodeURI(pathname), `${decodeURI(pathname)}index.html`].map((one) => path.join(host, one));
        if (target.startsWith('/') || !there.some((one) => existsSync(one))) faults.push(`${file}: ${target}`);
      }
      if (/trowel-(?:asset|nowhere):/.test(text)) faults.push(`${file}: has a mark`);
    }
    expect(faults).toEqual([]);
    const german = await readFile(path.join(host, 'kb/de/docs/next/decisions/0002-second.md'), 'utf8');
    expect(german).toContain('](https://example.org/kb/de/docs/next/decisions/0001-first.md)');
  });

  test('the index of a kind lists only the version that the option names, of all docs instances', async () => {
    const decisions = await page('/kb/decisions/');
    expect(textOf(decisions)).toContain('First, and replaced');
    expect(textOf(decisions)).not.toContain('as the first version has it');
    expect(textOf(decisions)).not.toContain('Only the first version has this');
    expect(linksOf(await page('/kb/challenges/'))).toContain('/kb/ops/challenges/late-answer/');
  });

  test('pages of other versions look as Docusaurus makes them', async () => {
    const old = await page('/kb/docs/decisions/0001-first/');
    expect(textOf(old, 'h1')).toBe('First, as the first version has it');
    expect(old.$('main [data-kind]').length).toBe(0);
    const current = await page('/kb/docs/next/decisions/0001-first/');
    expect(current.$('main [data-kind=decision]').length).toBeGreaterThan(0);
  });

  test('a page with a layout of the site’s own shows the parts of its entry, its blocks and its title once', async () => {
    const own = await page('/kb/ops/challenges/late-answer/');
    expect(own.$('[data-own-layout] [data-kind=challenge]').length).toBeGreaterThan(0);
    expect(textOf(own, 'h1')).toBe('The answer comes late');
    expect(own.$('[data-own-layout] h1').length).toBe(1);
    expect(own.$('[data-block=pitfall]').text()).toContain('Do not try again at once.');
    const guide = await page('/kb/ops/');
    expect(guide.$('[data-own-layout] [data-kind]').length).toBe(0);
  });

  test('unlisted pages have a page and are in no list', async () => {
    expect(textOf(await page('/kb/docs/next/hidden/'), 'h1')).toBe('Not in any list');
    const mentioning = (await readPages(host)).filter(
      ({ file, html }) => !file.includes('hidden') && html.includes('Not in any list'),
    );
    expect(mentioning.map(({ file }) => file)).toEqual([]);
  });

  test('pages with spaces, dots and other scripts in their names are linked in every list', async () => {
    const links = linksOf(await page('/kb/decisions/'));
    expect(links).toContain('/kb/docs/next/decisions/0003 with spaces & dots v1.2/');
    expect(links).toContain('/kb/docs/next/decisions/0004-決定記録/');
    expect(textOf(await page('/kb/docs/next/decisions/0004-%E6%B1%BA%E5%AE%9A%E8%A8%98%E9%8C%B2/'), 'h1')).toBe(
      '決定記録 – журнал',
    );
  });

  test('a file saved on Windows is read like any other', async () => {
    const saved = await page('/kb/docs/next/decisions/0005-from-windows/');
    expect(textOf(saved, 'h1')).toBe('Written on Windows');
    expect(textOf(saved, 'main header')).toContain('Accepted');
    expect(saved.$('[data-block=explain]').text()).toContain('Because the clock goes back.');
    const playbook = await page('/kb/docs/next/playbooks/talk/');
    expect(textOf(playbook)).toContain('Because the clock goes back.');
  });

  test('a page in several paths shows its place in each', async () => {
    const step = textOf(await page('/kb/docs/next/decisions/0002-second/'));
    expect(step).toContain('Step 3 of 4 in For everyone');
    expect(step).toContain('Step 2 of 2 in For everyone else');
  });

  test('a guide that is a step keeps its layout and shows its place', async () => {
    const welcome = await page('/kb/docs/next/welcome/');
    expect(textOf(welcome)).toContain('Step 1 of 4 in For everyone');
    expect(welcome.$('.theme-doc-sidebar-container').length).toBe(1);
    expect(textOf(await page('/kb/'), 'h1')).toMatch(/^The site's own front page/);
  });

  test('a playbook has blocks from several files with all features of Markdown', async () => {
    const { $ } = await page('/kb/docs/next/playbooks/talk/');
    const ask = $('[data-block=ask]');
    expect(ask.find('li').length).toBe(2);
    expect(ask.find('pre code').text()).toContain('const answer = 42;');
    expect(ask.find('em').text()).toBe('today');
    const exercise = $('[data-block=exercise]');
    expect(exercise.find('table td').first().text()).toBe('cellar');
    const image = exercise.find('img').attr('src') ?? '';
    expect(image.startsWith('data:image/') || (await findServedFile(host, image)) !== undefined).toBe(true);
  });

  test('pages in the other language show its words and dates', async () => {
    const old = await page('/kb/de/docs/next/decisions/0001-first/');
    const header = textOf(old, 'main header');
    expect(header).toContain('Entscheidung');
    expect(header).toContain('Ersetzt. Heute gilt:');
    expect(header).toContain('4. März 2020');
    expect(old.$('html').attr('lang')).toBe('de');
  });

  test('a translated page replaces the original, in lists and playbooks too', async () => {
    expect(textOf(await page('/kb/de/docs/next/decisions/0002-second/'), 'h1')).toBe('Die zweite, und gültig');
    const index = await page('/kb/de/decisions/');
    expect(textOf(index)).toContain('Die zweite, und gültig');
    expect(textOf(index)).not.toContain('Second, and valid');
    expect(linksOf(index)).toContain('/kb/de/docs/next/decisions/0002-second/');
    const playbook = textOf(await page('/kb/de/docs/next/playbooks/talk/'));
    expect(playbook).toContain('Was ginge heute kaputt?');
    expect(playbook).not.toContain('What would break today?');
    // Without a translation the original is shown.
    expect(playbook).toContain('Why does it wait?');
  });

  test('search finds the covered version, in the language of the page', async () => {
    await visit(async ({ page: tab }) => {
      const resultsOf = async (address: string) => {
        await open(tab, address);
        const links = tab.locator('main a[href*="/docs/"]');
        await links.first().waitFor();
        return links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]));
      };
      const english = await resultsOf('/kb/search/?q=valid');
      expect(english[0]?.[0]).toBe('/kb/docs/next/decisions/0002-second/');
      expect(english[0]?.[1]).toContain('Second, and valid');
      const german = await resultsOf('/kb/de/search/?q=gültig');
      expect(german[0]?.[0]).toBe('/kb/de/docs/next/decisions/0002-second/');
      expect(german[0]?.[1]).toContain('Die zweite, und gültig');
    });
  });

  test('search finds neither other versions nor unlisted pages', async () => {
    const folder = path.join(host, 'kb', 'trowel-search');
    const { search } = openSearch({ load: (name) => readFile(path.join(folder, name)) });
    const find = async (text: string) => (await search({ text })).pages.map(({ title }) => title.text);
    expect(await find('"valid"')).toContain('Second, and valid');
    expect(await find('"Only the first version has this"')).toEqual([]);
    expect(await find('"Not in any list"')).toEqual([]);
  });

  test('a search without results offers a new issue, when the site has a form for issues', async () => {
    await visit(async ({ page: tab }) => {
      await open(tab, '/kb/search/?q=qqqqqqqq+%26+zzzzzzzz');
      const link = tab.getByRole('link', { name: 'Ask for it to be documented' });
      const address = new URL((await link.getAttribute('href')) ?? '');
      expect(address.origin + address.pathname).toBe('https://github.com/org/hub/issues/new');
      expect(address.searchParams.get('labels')).toBe('docs');
      expect(address.searchParams.get('title')).toBe('Please document: qqqqqqqq & zzzzzzzz');
      expect(address.searchParams.get('body')).toContain('> qqqqqqqq & zzzzzzzz');
      await tab.keyboard.press('Control+k');
      await tab.getByRole('dialog').getByRole('combobox').fill('qqqqqqqq');
      await tab.getByRole('option', { name: 'Ask for it to be documented' }).waitFor();
    });
  });

  test('a note about a step fills in an issue, and is posted once, without a name', async () => {
    await visit(
      async ({ page: tab }) => {
        const posted: unknown[] = [];
        await tab.route(`${hooks}/**`, (route) => {
          posted.push(route.request().postDataJSON());
          return route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*' } });
        });
        await open(tab, '/kb/docs/next/welcome/');
        await tab.getByRole('button', { name: 'Something wrong, confusing or missing here?' }).click();
        const says = 'Which door? '.repeat(100).trim();
        await tab.getByLabel('In a sentence').fill(says);
        await tab.getByRole('button', { name: 'Keep this note' }).click();
        const issue = tab.getByRole('link', { name: 'Open an issue, under your account' });
        const address = new URL((await issue.getAttribute('href')) ?? '');
        expect(address.searchParams.get('title')).toBe('This was confusing: Welcome');
        expect(address.searchParams.get('body')).toContain(says);
        expect(address.searchParams.get('body')).toContain('/kb/docs/next/welcome/');
        await tab.getByRole('button', { name: 'Send it without a name' }).evaluate((button) => {
          for (let presses = 0; presses < 2; presses++) (button as HTMLButtonElement).click();
        });
        await tab.getByText('Sent', { exact: true }).waitFor();
        expect(await issue.count()).toBe(0);
        expect(posted).toEqual([
          expect.objectContaining({ step: 'guide/docs/welcome', path: 'everyone', what: 'confusing', says }),
        ]);
        expect(posted[0]).not.toHaveProperty('by');
        await tab.getByRole('button', { name: 'I did not send it after all' }).click();
        await issue.waitFor();
      },
      { expectedForeign: hooks },
    );
  });

  test('HTML in titles stays text in the browser, on every page that shows it', async () => {
    await visit(async ({ page: tab }) => {
      for (const address of [
        '/kb/docs/next/decisions/0006-html/',
        '/kb/decisions/',
        '/kb/search/?q=bold',
        '/kb/docs/next/systems/pay/',
        '/kb/docs/next/playbooks/talk/',
      ]) {
        await open(tab, address);
        await tab.getByText('window.hit = 1').first().waitFor({ state: 'attached' });
        expect(await tab.evaluate(() => 'hit' in window), address).toBe(false);
      }
      await tab.keyboard.press('Control+k');
      await tab.getByRole('dialog').getByRole('combobox').fill('bold');
      await tab.getByRole('option').getByText('window.hit = 1').first().waitFor();
      expect(await tab.evaluate(() => 'hit' in window)).toBe(false);
    });
  });

  test('HTML in titles, fields and tags is escaped on every page, and no link runs a script', async () => {
    const odd = await page('/kb/docs/next/decisions/0006-html/');
    expect(textOf(odd, 'h1')).toBe('Why <script>window.hit = 1</script> & <img src=x onerror="window.hit = 2">');
    expect(textOf(odd, 'main header')).toContain('<i>odd</i> status');
    const all = await readPages(host);
    const alive = all.filter(
      ({ $ }) =>
        $('script').filter((_, script) => /^\s*window\.hit/.test($(script).text())).length > 0 ||
        $('img[onerror], [onclick]').length > 0 ||
        $('a[href^="javascript:" i]').length > 0,
    );
    expect(alive.map(({ file }) => file)).toEqual([]);
    expect(all.filter(({ html }) => html.includes('window.hit = 1')).length).toBeGreaterThan(3);
  });

  test('the build reports problems of the content with file and line', () => {
    expect(output).toContain('docs/decisions/0006-html.md:8:8 error: `owner` points at');
    expect(output).toContain('docs/systems/pay.md:7:5 error: `channels` holds');
  });
});

describe('at the root, without trailing slashes, with the hub’s pages in other places', () => {
  let host: string;
  const page = (address: string) => parsePage(host, address);

  beforeAll(async () => {
    ({ host } = await build('root', {
      trailingSlash: false,
      options: { routeBasePath: 'ops', home: 'start', onProblems: 'ignore', version: undefined },
    }));
  });

  test('no address of the hub ends with a slash, except the root', async () => {
    const links = (await readPages(host)).flatMap(({ $ }) =>
      $('a[href^="/"]')
        .map((_, link) => $(link).attr('href') ?? '')
        .get(),
    );
    expect(links).toContain('/docs/decisions/0009-forgotten');
    expect(links).toContain('/ops/decisions');
    expect(links.filter((link) => /.\/(?:$|[?#])/.test(link))).toEqual([]);
  });

  test('the hub covers the version that the site shows by default, unless an option names another', async () => {
    const links = linksOf(await page('/ops/decisions'));
    expect(links).toContain('/docs/decisions/0009-forgotten');
    expect(links.filter((link) => link.startsWith('/docs/next/decisions'))).toEqual([]);
    expect((await page('/docs/decisions/0009-forgotten')).$('main [data-kind=decision]').length).toBeGreaterThan(0);
    expect((await page('/docs/next/decisions/0002-second')).$('main [data-kind]').length).toBe(0);
  });

  test('a page of the team at an index’s address introduces the index', async () => {
    const { $, ...rest } = await page('/ops/challenges');
    const text = textOf({ $, ...rest });
    expect(text).toContain('Written by the team, before the index.');
    expect(text).toContain('The answer comes late');
    expect(linksOf({ $, ...rest })).toContain('/ops/challenges/late-answer');
    expect($('h1').length).toBe(1);
  });
});

test('errors in the content fail the build when the option says so, with file and line', async () => {
  await expect(build('strict', { options: { onProblems: 'throw' } })).rejects.toThrow(
    /docs\/decisions\/0006-html\.md:8:8 error: `owner` points at/,
  );
});
