import type { Page } from 'playwright-core';

/** What a reader has before them, as plain data that can be compared between two sites. */
export interface Snapshot {
  /** Path, query and fragment. */
  readonly address: string;
  readonly title: string;
  /** Whether the document is still the one that `markWindow` marked. */
  readonly kept: boolean;
  /** Metadata in the head, without what names files. */
  readonly head: readonly string[];
  /** The attributes of `<html>`. */
  readonly root: readonly string[];
  /** The site's own HTML, a tag a line. */
  readonly html: readonly string[];
}

/** Marks the document, so that a later reload shows. */
export async function markWindow(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { kept: true }));
}

/** Reads what a page shows. `undefined` while a page is being replaced. */
export async function takeSnapshot(page: Page): Promise<Snapshot | undefined> {
  return page
    .evaluate(() => {
      const attributesOf = (element: Element) =>
        [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      return {
        address: location.pathname + location.search + location.hash,
        title: document.title,
        kept: 'kept' in window,
        head: [...document.head.querySelectorAll('meta, link[rel=canonical], link[rel=alternate]')]
          .map((element) => attributesOf(element).join(' '))
          .sort(),
        root: attributesOf(document.documentElement),
        html: (document.getElementById('__docusaurus')?.innerHTML ?? '').replaceAll('<', '\n<').split('\n'),
      };
    })
    .catch(() => undefined);
}
