import type { Page } from 'playwright-core';
import { serveFolder } from '../server.ts';
import { median, percentile, spread } from '../statistics.ts';
import { readText } from './corpus.ts';
import { toLine } from './links.ts';
import { toLinkQuestions } from './questions.ts';
import { type Box, type BoxSystem, boxes, boxSystems } from './searchBoxes.ts';
import { call, load } from './systems/pages.ts';
import { judge, type Row, toTimes } from './table.ts';
import type { Workshop } from './workshop.ts';

/** How many texts to type. */
const textCount = 200;
/** How many letters of each to type. */
const longest = 12;

/** Measures the time from a keystroke to the list of results for the text so far, when all files are loaded. */
export async function measureTyping(workshop: Workshop): Promise<Row[]> {
  const { options, say } = workshop;
  const texts = await chooseTexts(workshop);
  const times = new Map<BoxSystem, readonly number[]>();
  for (const system of boxSystems.filter((name) => options.systems.includes(name))) {
    const milliseconds = await typeAll(workshop, system, texts);
    say(`typing, ${system}: ${milliseconds.length} keystrokes, ${toText(milliseconds)}`);
    times.set(system, milliseconds);
  }
  const row = (figure: string, measure: (values: readonly number[]) => number) => {
    const values = new Map([...times].map(([system, milliseconds]) => [system, measure(milliseconds)]));
    const cells = Object.fromEntries([...values].map(([system, value]) => [system, `${value.toFixed(1)} ms`]));
    return { values, row: { figure, ...cells, compared: toTimes(values.get('trowel'), values.get('pagefind')) } };
  };
  const late = row(`Keystroke to list, warm, 95th percentile (${texts.length} texts)`, (values) =>
    percentile(values, 95),
  );
  const trowel = late.values.get('trowel');
  return [
    {
      ...late.row,
      bar: '≤ 16 ms, ≤ Pagefind',
      verdict: judge([
        { value: trowel, atMost: 16 },
        { value: trowel, atMost: late.values.get('pagefind') },
      ]),
    },
    row('Keystroke to list, warm, median', median).row,
  ];
}

/** Chooses titles, headings and texts of links, evenly spread over the corpus and cut to a usual length. */
async function chooseTexts({ corpus, documents }: Workshop): Promise<string[]> {
  const known = await documents();
  const links = await toLinkQuestions({ corpus, documents: known, textOf: readText });
  const sources = [
    known.map(({ title }) => title),
    known.flatMap(({ sections }) => sections.flatMap(({ heading = [] }) => heading)),
    links.map(({ text }) => text),
  ];
  const shares = sources.map((texts) => {
    // Without punctuation, since a colon would make a filter.
    const plain = [
      ...new Set(
        texts.map((text) =>
          toLine(text)
            .replaceAll(/[^\p{L}\p{N} ]/gu, '')
            .slice(0, longest),
        ),
      ),
    ];
    const usable = plain.map((text) => text.trim()).filter((text) => text.length >= 3);
    return spread(usable.length, Math.ceil(textCount / sources.length)).flatMap((at) => usable[at] ?? []);
  });
  return shares.flat().slice(0, textCount);
}

async function typeAll(
  { sites, browse, say, signal }: Workshop,
  system: BoxSystem,
  texts: readonly string[],
): Promise<number[]> {
  const box = boxes[system];
  const server = await serveFolder((await box.site(sites)).out);
  try {
    return await browse(async (browser) => {
      const page = await browser.newPage();
      await page.goto(server.origin, { waitUntil: 'networkidle' });
      await load(page, 'resultWatcher', 'typist');
      await box.prepare(page);
      await box.open(page);
      // Types everything once to load all shards.
      await typeTexts(page, box, texts, () => signal.throwIfAborted());
      say(`typing, ${system}: warm`);
      return await typeTexts(page, box, texts, () => signal.throwIfAborted());
    });
  } finally {
    await server.close();
  }
}

async function typeTexts(page: Page, box: Box, texts: readonly string[], check: () => void): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    check();
    times.push(...(await call<readonly number[]>(page, 'trowelBenchType', text, box.field, box.answered)));
  }
  return times;
}

function toText(milliseconds: readonly number[]): string {
  return `median ${median(milliseconds).toFixed(1)} ms, 95 % ${percentile(milliseconds, 95).toFixed(1)} ms`;
}
