import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KindName } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { withArticle } from '../shared/article.ts';
import { groupBy } from '../shared/collections.ts';
import type { SitePage } from './pages.ts';

/** An entry whose built page is looked at. */
export interface Sample {
  readonly kind: KindName;
  readonly source: string;
  readonly permalink: string;
}

/** Chooses one entry of each folder of docs. Guides and posts keep the site's own look. */
export function chooseSamples(entries: readonly HubEntry[], pages: readonly SitePage[]): readonly Sample[] {
  const permalinks = new Map(pages.map(({ source, permalink }) => [source, permalink]));
  const shown = entries.filter(({ kind, draft }) => kind !== 'guide' && kind !== 'story' && !draft);
  return [...groupBy(shown, ({ source }) => source.slice(0, source.indexOf('/'))).values()].flatMap(([first]) => {
    const permalink = first && permalinks.get(first.source);
    return first === undefined || permalink === undefined
      ? []
      : [{ kind: first.kind, source: first.source, permalink }];
  });
}

/**
 * Finds docs whose pages show nothing of the hub, because the site gives them a layout that has none of the components on which
 * the hub's parts hang. Returns a warning for each.
 */
export async function findUnshownEntries(
  samples: readonly Sample[],
  { outDir, baseUrl }: { readonly outDir: string; readonly baseUrl: string },
): Promise<string[]> {
  const warnings = await Promise.all(
    samples.map(async (sample) => {
      const html = await readPage(path.join(outDir, decodeURI(sample.permalink.slice(baseUrl.length))));
      return html === undefined || hasMark(html, sample) ? [] : [toWarning(sample)];
    }),
  );
  return warnings.flat();
}

/** Reads a built page, whatever the site's trailing slashes. `undefined` when it is not found. */
async function readPage(file: string): Promise<string | undefined> {
  const stem = file.replace(/[\\/]$/, '');
  for (const name of [path.join(stem, 'index.html'), `${stem}.html`]) {
    const html = await readFile(name, 'utf8').catch(() => undefined);
    if (html !== undefined) return html;
  }
  return undefined;
}

/** Says whether a page has the mark of its entry's kind, with or without quotes. */
function hasMark(html: string, { kind }: Sample): boolean {
  return new RegExp(`data-kind=["']?${kind}\\b`).test(html);
}

function toWarning({ source, kind }: Sample): string {
  return `${source}: the page is ${withArticle(kind)}, but its layout shows nothing of it. Trowel's parts hang at \`@theme/DocItem/Layout\` and \`@theme/DocItem/Content\`: let the component that the option \`docItemComponent\` of these docs names, or your swizzled one, show one of the two.`;
}
