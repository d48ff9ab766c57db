import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSite } from '../../test/support/docusaurus.ts';
import { describeMachine, describeVersions } from '../machine.ts';
import { weighScripts } from '../pageScripts.ts';
import { type Server, serveFolder } from '../server.ts';
import { attempt, createBrowse, root, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { type Measurement, type MentorsBenchOptions, readOptions, usage } from './options.ts';
import { publishStory } from './story.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

interface Row {
  readonly figure: string;
  readonly measured: string;
  readonly target: string;
}

const measure: Readonly<Record<Measurement, (browser: Browser, server: Server) => Promise<Row[]>>> = {
  weight: measureWeight,
  story: measureStory,
};

/** A page of the hub's own that has nothing of the form. */
const plainPage = '/gaps';

/** Measures how much JavaScript the form has beyond what every page has. The names of all pages are among it, as a chunk. */
async function measureWeight(browser: Browser, server: Server): Promise<Row[]> {
  const form = await weighScripts(browser, server, '/write?kind=story');
  const plain = await weighScripts(browser, server, plainPage);
  const more = form.hydrated - plain.hydrated;
  return [
    {
      figure: `JavaScript of /write, with a form open, beyond that of ${plainPage} (gzip)`,
      measured: `${(more / 1000).toFixed(1)} kB`,
      target: '≤ 120 kB',
    },
  ];
}

/** How fast somebody types who does not think while doing so: 40 words of five letters a minute. */
const lettersPerMinute = 200;

/** Publishes a story as a mentor would, from the home page on. */
async function measureStory(browser: Browser, server: Server): Promise<Row[]> {
  const { clicks, letters, problems } = await publishStory(browser, server);
  return [
    { figure: 'Clicks from the home page to a published story', measured: String(clicks), target: '≤ 6' },
    {
      figure: `Typing it, ${letters} characters at ${lettersPerMinute} a minute`,
      measured: `${(letters / lettersPerMinute).toFixed(1)} min`,
      target: '≤ 3 min',
    },
    { figure: 'Problems that `trowel check` finds in it', measured: String(problems), target: '0' },
  ];
}

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench({ only, site }: MentorsBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const outDir = site === undefined ? path.join(session.temp, 'hub') : path.resolve(site);
  if (site === undefined) {
    session.say('building the example hub');
    await buildSite({ site: root, outDir, generated: path.join(session.temp, 'generated'), args: [] });
  }
  const server = await serveFolder(outDir);
  try {
    const browse = createBrowse(session);
    const rows: (Row | { readonly figure: string })[] = [];
    for (const name of only)
      rows.push(...(await attempt(name, session.signal, () => browse((browser) => measure[name](browser, server)))));
    const chromium = await browse(async (opened) => `Chromium ${opened.version()}`);
    const facts = [machine, await describeVersions(root, chromium), 'the example hub'];
    return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
  } finally {
    await server.close();
  }
}

await runFromTerminal({ usage, readOptions, bench });
