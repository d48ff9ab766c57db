import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { glob } from 'tinyglobby';
import { findServedFile } from '../../../../test/support/servedFile.ts';

/** A page before any script has run. */
export interface Page {
  readonly file: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** Reads every HTML file below a folder, sorted by path. */
export async function readPages(folder: string): Promise<Page[]> {
  const files = await glob(['**/*.html'], { cwd: folder });
  return Promise.all(files.sort().map((file) => readFileAsPage(folder, file)));
}

/** Reads the page at an address, as a static host finds it. Throws when there is none. */
export async function parsePage(folder: string, permalink: string): Promise<Page> {
  const file = await findServedFile(folder, permalink.replace(/[?#].*$/, ''));
  if (file === undefined) throw new Error(`There is no page at ${permalink}.`);
  return readFileAsPage(folder, path.relative(folder, file));
}

async function readFileAsPage(folder: string, file: string): Promise<Page> {
  const html = await readFile(path.join(folder, file), 'utf8');
  return { file: file.split(path.sep).join('/'), html, $: load(html) };
}

/** Returns the text of a part of a page, without scripts and styles, and with single spaces. */
export function textOf({ $ }: Page, selector = 'main'): string {
  const copy = $(selector).clone();
  copy.find('script, style').remove();
  return squeeze(copy.text());
}

/** Lists the addresses that a part of a page links to, decoded, without query and fragment. */
export function linksOf({ $ }: Page, selector = 'main'): string[] {
  return $(selector)
    .find('a[href]')
    .map((_, link) => decodeURI(($(link).attr('href') ?? '').replace(/[?#].*$/, '')))
    .get();
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200b]+/g, ' ').trim();
}
