import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { glob } from 'tinyglobby';
import { findFile } from './findFile.ts';

/** A page as it is before any script has run. */
export interface Page {
  readonly file: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** Every HTML file below a folder. */
export async function readPages(folder: string): Promise<Page[]> {
  const files = await glob(['**/*.html'], { cwd: folder });
  return Promise.all(files.sort().map((file) => readFileAsPage(folder, file)));
}

/** The page at an address, as a static host finds it. Throws when there is none. */
export async function parsePage(folder: string, permalink: string): Promise<Page> {
  const file = await findFile(folder, permalink.replace(/[?#].*$/, ''));
  if (file === undefined) throw new Error(`There is no page at ${permalink}.`);
  return readFileAsPage(folder, path.relative(folder, file));
}

async function readFileAsPage(folder: string, file: string): Promise<Page> {
  const html = await readFile(path.join(folder, file), 'utf8');
  return { file: file.split(path.sep).join('/'), html, $: load(html) };
}

/** A page's text without scripts and styles, white space as one space. */
export function textOf({ $ }: Page, selector = 'main'): string {
  const copy = $(selector).clone();
  copy.find('script, style').remove();
  return squeeze(copy.text());
}

/** Addresses that a part of a page links to, decoded, without query and fragment. */
export function linksOf({ $ }: Page, selector = 'main'): string[] {
  return $(selector)
    .find('a[href]')
    .map((_, link) => decodeURI(($(link).attr('href') ?? '').replace(/[?#].*$/, '')))
    .get();
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200b]+/g, ' ').trim();
}
