import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../test/support/docusaurus.ts';
import { type KindName, kindNames, kinds } from '../src/content/kinds/index.ts';
import type { HubEntry } from '../src/hub/hub.ts';
import { linksOf, type Page, parsePage, readPages, textOf } from './support/html.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// The built example hub, before any script has run, compared with its content.

let built: BuiltHub;
let pages: readonly Page[];
const pageOf = (entry: HubEntry) => parsePage(built.folder, built.permalinkOf(entry));
/** Entries other than guides, whose pages keep Docusaurus's own layout. */
const entries = () => built.hub.entries.filter(({ kind }) => kind !== 'guide');
const of = (kind: KindName) => built.hub.entries.filter((entry) => entry.kind === kind);

beforeAll(async () => {
  built = await openHub();
  pages = await readPages(built.folder);
});

/** Collects the faults of many items, so that one failure does not hide the others. */
async function collectFaults<Item>(
  items: readonly Item[],
  check: (item: Item) => Promise<readonly string[]> | readonly string[],
): Promise<string[]> {
  return (await Promise.all(items.map(check))).flat();
}

describe('the page of every entry', () => {
  test('shows its kind, title and status', async () => {
    expect(entries().length).toBeGreaterThan(60);
    const faults = await collectFaults(entries(), async (entry) => {
      const page = await pageOf(entry);
      const main = textOf(page);
      const header = page.$('main header').first();
      return [
        textOf(page, 'h1').includes(entry.title) ? [] : [`${entry.id}: its h1 is ${textOf(page, 'h1')}`],
        textOf(page, 'head title').includes(entry.title)
          ? []
          : [`${entry.id}: its title is ${textOf(page, 'head title')}`],
        page.$(`main [data-kind=${entry.kind}]`).length > 0 &&
        main.includes(kinds[entry.kind].label[0].replace(/^Path$/, 'Onboarding path'))
          ? []
          : [`${entry.id}: no kind`],
        entry.status === undefined || header.text().toLowerCase().includes(entry.status)
          ? []
          : [`${entry.id}: no status ${entry.status}`],
      ].flat();
    });
    expect(faults).toEqual([]);
  });

  test('links all related entries, in both directions', async () => {
    const ties = entries().flatMap((entry) => entry.relations.map(({ target }) => ({ entry, target })));
    expect(ties.length).toBeGreaterThan(100);
    const faults = await collectFaults(entries(), async (entry) => {
      const links = linksOf(await pageOf(entry));
      return entry.relations
        .filter(({ target }) => !links.includes(built.permalinkOf(built.find(target))))
        .map(({ type, target }) => `${entry.id} has no link to ${target} (${type})`);
    });
    expect(faults).toEqual([]);
  });

  test('links its systems, and from a superseded decision the one that holds today', async () => {
    const superseded = entries().filter(({ relations }) => relations.some(({ type }) => type === 'superseded-by'));
    expect(superseded.length).toBeGreaterThan(2);
    const faults = await collectFaults(superseded, async (entry) => {
      let living = entry;
      for (;;) {
        const next = living.relations.find(({ type }) => type === 'superseded-by');
        if (!next) break;
        living = built.find(next.target);
      }
      const banner = linksOf(await pageOf(entry), 'main aside');
      return banner[0] === built.permalinkOf(living) ? [] : [`${entry.id} leads to ${banner[0]}, not to ${living.id}`];
    });
    expect(faults).toEqual([]);
    const systems = await collectFaults(entries(), async (entry) => {
      const links = linksOf(await pageOf(entry));
      return entry.systemIds
        .filter((id) => !links.includes(built.permalinkOf(built.find(id))))
        .map((id) => `${entry.id} has no link to ${id}`);
    });
    expect(systems).toEqual([]);
  });

  test('shows its owner and the day on which it was verified', async () => {
    const faults = await collectFaults(entries(), async (entry) => {
      const page = await pageOf(entry);
      const links = linksOf(page);
      return [
        entry.ownerId === undefined || links.includes(built.permalinkOf(built.find(entry.ownerId)))
          ? []
          : [`${entry.id}: no owner`],
        entry.verified === undefined || page.$(`main time[datetime="${entry.verified}"]`).length > 0
          ? []
          : [`${entry.id}: not verified`],
      ].flat();
    });
    expect(faults).toEqual([]);
  });
});

describe('compiled pages', () => {
  test('a path lists its steps in order, and each step shows its place and links its neighbours', async () => {
    expect(built.hub.paths.length).toBeGreaterThanOrEqual(3);
    for (const plan of built.hub.paths) {
      const page = await pageOf(built.find(plan.id));
      const all = plan.stages.flatMap((stage) => stage.steps);
      const steps = all.flatMap(({ entry }) => (entry === undefined ? [] : [built.find(entry)]));
      const shown = page
        .$('main ol > li a[href]')
        .map((_, link) => page.$(link).attr('href'))
        .get();
      const addresses = steps.map(built.permalinkOf);
      expect(shown.filter((address) => addresses.includes(address))).toEqual(addresses);
      const faults = await collectFaults(steps, async (step) => {
        const at = all.findIndex(({ entry }) => entry === step.id);
        const near = [all[at - 1], all[at + 1]].flatMap(({ entry } = {} as never) =>
          entry === undefined ? [] : [built.find(entry)],
        );
        const text = textOf(await pageOf(step));
        const links = linksOf(await pageOf(step));
        return [
          text.includes(`Step ${at + 1} of ${all.length} in ${built.find(plan.id).title}`)
            ? []
            : [`${step.id} does not say its place`],
          ...near.map((other) =>
            links.includes(built.permalinkOf(other)) ? [] : [`${step.id} does not lead to ${other.id}`],
          ),
        ].flat();
      });
      expect(faults).toEqual([]);
    }
  });

  test('a playbook has every block of its pages, rendered, with a link to its source', async () => {
    const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
    expect(built.hub.playbooks.length).toBeGreaterThanOrEqual(4);
    for (const plan of built.hub.playbooks) {
      const page = await pageOf(built.find(plan.id));
      const text = letters(textOf(page));
      const hrefs = page
        .$('main a[href]')
        .map((_, link) => page.$(link).attr('href'))
        .get();
      const blocks = plan.stages.flatMap((stage) =>
        stage.pages.flatMap(({ entry, blocks: places }) =>
          places.map((place) => ({ from: built.find(entry), block: built.find(entry).blocks[place] })),
        ),
      );
      expect(blocks.length).toBeGreaterThan(3);
      expect(page.$('main [data-block]').length).toBe(blocks.length);
      const faults = await collectFaults(blocks, ({ from, block }) => {
        const to = `${built.permalinkOf(from)}${block?.anchor === undefined ? '' : `#${block.anchor}`}`;
        return [
          block && text.includes(letters(block.title ?? ''))
            ? []
            : [`${plan.id}: no title of ${from.id} ${block?.title}`],
          block && letters(block.text).length > 0 && !text.includes(letters(block.text).slice(0, 60))
            ? [`${plan.id}: no text of ${from.id} ${block.text.slice(0, 60)}`]
            : [],
          hrefs.includes(to) ? [] : [`${plan.id}: no link to ${to}`],
        ].flat();
      });
      expect(faults).toEqual([]);
    }
  });

  test('a block is rendered on its own page, without its keyword as text', () => {
    const blocks = built.hub.entries.flatMap((entry) => entry.blocks);
    expect(blocks.length).toBeGreaterThan(20);
    const left = pages.filter(({ $ }) => {
      const copy = $('main').clone();
      copy.find('pre, code').remove();
      return /:::\s*(?:ask|pitfall|exercise|shadow|lens|explain|landmine|feedback)/.test(copy.text());
    });
    expect(left.map(({ file }) => file)).toEqual([]);
  });

  test('a system shows its history, challenges, patterns, people and paths', async () => {
    const faults = await collectFaults(built.hub.systems, async (plan) => {
      const links = linksOf(await pageOf(built.find(plan.id)));
      const wanted = [
        ...plan.layers.map(({ entry }) => entry),
        ...plan.challenges,
        ...plan.patterns,
        ...plan.people.map(({ id }) => id),
        ...plan.paths,
      ];
      return wanted
        .filter((id) => !links.includes(built.permalinkOf(built.find(id))))
        .map((id) => `${plan.id} has no link to ${id}`);
    });
    expect(faults).toEqual([]);
  });

  test('a person shows what they know, own, wrote and decided', async () => {
    const faults = await collectFaults(built.hub.people, async ({ id, systems, owns, wrote, decided }) => {
      const links = linksOf(await pageOf(built.find(id)));
      return [...systems, ...owns, ...wrote, ...decided]
        .filter((other) => !links.includes(built.permalinkOf(built.find(other))))
        .map((other) => `${id} has no link to ${other}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('lists', () => {
  test('the index of each kind lists all its entries', async () => {
    for (const kind of kindNames.filter((name) => name !== 'guide')) {
      const page = await parsePage(built.folder, kind === 'story' ? '/stories/all' : `/${kinds[kind].folder}`);
      const links = linksOf(page);
      const text = textOf(page);
      expect(of(kind).length, kind).toBeGreaterThan(0);
      const missing = of(kind).filter(
        (entry) => !links.includes(built.permalinkOf(entry)) || !text.includes(entry.title),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
    }
  });

  test('every index with facets, short ones too, has the button that opens them on a narrow screen', () => {
    const indexes = pages.filter(({ $ }) => $('#trowel-facets').length > 0);
    expect(indexes.length).toBeGreaterThan(5);
    expect(indexes.filter(({ $ }) => $('button[aria-controls=trowel-facets]').length === 0)).toEqual([]);
  });

  test('log entries are on the page of decision logs and on their mentee’s page, and in no list of decisions', async () => {
    const logged = built.hub.entries.filter(({ kind }) => kind === 'log');
    expect(logged.length).toBeGreaterThan(2);
    const faults = await collectFaults(logged, async (entry) => {
      const address = built.permalinkOf(entry);
      const mentee = built.find(entry.peopleIds.log?.[0] ?? '');
      const wanted = ['/log', built.permalinkOf(mentee)];
      const unwanted = ['/', '/decisions', '/decisions/timeline', '/decisions/supersession', '/reconsider', '/reviews'];
      // A system's page lists log entries that mention it, as every page does.
      const mentioned = entry.relations.map(({ target }) => target);
      const systems = entry.systemIds
        .filter((id) => !mentioned.includes(id))
        .map((id) => built.permalinkOf(built.find(id)));
      const named = async (page: string) => linksOf(await parsePage(built.folder, page)).includes(address);
      const missing = await collectFaults(wanted, async (page) => ((await named(page)) ? [] : [`not on ${page}`]));
      const found = await collectFaults([...unwanted, ...systems], async (page) =>
        (await named(page)) ? [`on ${page}`] : [],
      );
      return [...missing, ...found].map((fault) => `${entry.id} is ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('every system stands on the gaps page, linked in both directions', async () => {
    const listed = linksOf(await parsePage(built.folder, '/gaps'));
    const faults = await collectFaults(of('system'), async (system) => [
      ...(listed.includes(built.permalinkOf(system)) ? [] : [`${system.id} is not on the gaps page`]),
      ...(linksOf(await pageOf(system)).includes('/gaps') ? [] : [`${system.id} does not lead to the gaps page`]),
    ]);
    expect(faults).toEqual([]);
  });

  test('the home page has three doors and links to a story', async () => {
    const home = await parsePage(built.folder, '/');
    const links = linksOf(home);
    for (const door of ['/paths', '/playbooks', '/decisions', '/search']) expect(links).toContain(door);
    expect(links.some((link) => of('story').some((story) => built.permalinkOf(story) === link))).toBe(true);
    expect(textOf(home)).toContain('I’m new here');
    expect(textOf(home)).toContain('I mentor');
    expect(textOf(home)).toContain('I’m looking for a past decision');
  });

  test('the RSS and the Atom feed have every story', async () => {
    for (const feed of ['rss.xml', 'atom.xml']) {
      const xml = await readFile(path.join(built.folder, 'stories', feed), 'utf8');
      const missing = of('story').filter((story) => !xml.includes(built.permalinkOf(story)));
      expect(missing.map(({ id }) => id)).toEqual([]);
    }
  });

  test('the sitemap has the page of every entry', async () => {
    const sitemap = await readFile(path.join(built.folder, 'sitemap.xml'), 'utf8');
    const addresses = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, address]) =>
      address?.replace(/(.)\/$/, '$1'),
    );
    const missing = built.hub.entries.filter(
      (entry) => !addresses.includes(built.permalinkOf(entry).replace(/(.)\/$/, '$1')),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

describe('every page', () => {
  test('has a language, a title, a description and one h1', () => {
    // Docusaurus gives some of its own pages no description.
    const plain = /^(?:404\.html$|tags\/|stories\/(?:tags|authors|archive)\/)/;
    const faults = pages.flatMap(({ file, $ }) => [
      ...($('html').attr('lang') === 'en' ? [] : [`${file}: lang`]),
      ...($('head title').text().trim() === '' ? [`${file}: title`] : []),
      ...(($('meta[name=description]').attr('content') ?? '').trim() === '' && !plain.test(file)
        ? [`${file}: description`]
        : []),
      ...($('h1').length === 1 ? [] : [`${file}: ${$('h1').length} h1`]),
    ]);
    expect(faults).toEqual([]);
  });

  test('says in its footer that the organisation is made up', () => {
    const without = pages.filter((page) => !/is an example: .* made up/.test(textOf(page, 'footer')));
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  test('has all its text before any script runs', () => {
    // React renders parts that only a script can show as hidden elements.
    const late = pages.filter(({ $ }) => $('template[id^="B:"], [hidden][id^="S:"]').length > 0);
    expect(late.map(({ file }) => file)).toEqual([]);
  });
});

describe('nothing is requested from other origins', () => {
  const foreign = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;
  const loading = [
    ['script', 'src'],
    ['img', 'src'],
    ['img', 'srcset'],
    ['source', 'src'],
    ['source', 'srcset'],
    ['iframe', 'src'],
    ['video', 'src'],
    ['audio', 'src'],
    ['video', 'poster'],
    ['embed', 'src'],
    ['object', 'data'],
    ['form', 'action'],
    ['use', 'href'],
    ['image', 'href'],
    ['link:not([rel=canonical]):not([rel=alternate])', 'href'],
  ] as const;

  test('by pages', () => {
    const loaded = pages.flatMap(({ file, $ }) =>
      loading.flatMap(([element, attribute]) =>
        $(`${element}[${attribute}]`)
          .map((_, node) => ({ file, value: $(node).attr(attribute) ?? '' }))
          .get(),
      ),
    );
    expect(loaded.length).toBeGreaterThan(pages.length);
    expect(loaded.filter(({ value }) => foreign.test(value))).toEqual([]);
    const styled = pages.filter(({ html }) => /(?:url\(|@import)\s*["']?(?:https?:)?\/\//i.test(html));
    expect(styled.map(({ file }) => file)).toEqual([]);
  });

  test('by styles', async () => {
    const files = await glob(['**/*.css'], { cwd: built.folder });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const css = await readFile(path.join(built.folder, file), 'utf8');
      const addresses = [...css.matchAll(/url\(\s*["']?([^"')]+)/gi), ...css.matchAll(/@import\s+["']([^"']+)/gi)].map(
        ([, address]) => address ?? '',
      );
      expect(addresses.filter((address) => foreign.test(address))).toEqual([]);
    }
  });

  test('by scripts', async () => {
    const files = await glob(['**/*.js'], { cwd: built.folder });
    expect(files.length).toBeGreaterThan(0);
    const asking =
      /(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker)\(\s*["'`](?:https?:|wss?:)?\/\//;
    for (const file of files)
      expect(asking.test(await readFile(path.join(built.folder, file), 'utf8')), file).toBe(false);
  });
});

test('the site holds no paths of the machine that built it', async () => {
  const files = await glob(['**/*.{html,js,css,json,xml,txt,svg,map}'], { cwd: built.folder });
  expect(files.length).toBeGreaterThan(pages.length);
  const places = [root, built.folder, homedir()].filter((place) => place.length > 5);
  expect(places.length).toBeGreaterThan(1);
  const leaking = await collectFaults(files, async (file) => {
    const text = await readFile(path.join(built.folder, file), 'utf8');
    return places.filter((place) => text.includes(place)).map((place) => `${file}: ${place}`);
  });
  expect(leaking).toEqual([]);
});
