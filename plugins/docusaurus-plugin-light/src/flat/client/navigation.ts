type Load = (path: string) => Promise<unknown>;

/** Docusaurus's `window.docusaurus`. */
interface Docusaurus {
  readonly prefetch: (path: string) => false | Promise<unknown>;
  readonly preload: (path: string) => false | Promise<unknown>;
}

/** What of the browser is used. */
export interface Browser {
  readonly location: { readonly href: string; reload(): void };
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const mark = 'docusaurus-plugin-light:reloaded';

/**
 * Returns Docusaurus's `preload`, which it awaits before it shows a page, so that the page's shard comes first. If what the first page needs cannot
 * be loaded, the page is loaded anew, once. When it fails later, Docusaurus itself loads the page that was asked for anew.
 */
export function createPreload(load: Load, preload: Load, browser: Browser): Load {
  let isFirst = true;
  return async (path) => {
    const first = isFirst;
    isFirst = false;
    try {
      await load(path);
      // What Docusaurus shows at `/page.html` is `/page`.
      const loaded = await Promise.all(Array.from(new Set([path, path.replace(/(?:\/index)?\.html$/, '')]), preload));
      if (first) forgetReload(browser);
      return loaded;
    } catch (error) {
      if (first && reloadOnce(browser)) return new Promise(() => undefined);
      throw error;
    }
  };
}

/** Returns Docusaurus's `window.docusaurus`, which finds the chunks of a page only when its shard is there. */
export function createDocusaurus(load: Load, docusaurus: Docusaurus, isSlow: () => boolean): Docusaurus {
  return Object.freeze({
    preload: docusaurus.preload,
    prefetch: (link: string) => {
      if (isSlow()) return false;
      const path = link.replace(/[?#].*$/s, '');
      // What cannot be fetched ahead is loaded when the link is followed.
      return load(path)
        .then(() => docusaurus.prefetch(path))
        .catch(() => undefined);
    },
  });
}

/** Whether the reader asked for less data, or has a slow connection. Docusaurus fetches nothing ahead then. */
export function isSlowConnection(): boolean {
  const { connection } = navigator as { connection?: { effectiveType?: string; saveData?: boolean } };
  return connection?.effectiveType?.includes('2g') === true || connection?.saveData === true;
}

function reloadOnce({ location, storage }: Browser): boolean {
  try {
    if (storage().getItem(mark) === location.href) return false;
    storage().setItem(mark, location.href);
  } catch {
    // Without a note of it, it could go on for ever. The page stays as it is: HTML that can be read.
    return false;
  }
  location.reload();
  return true;
}

function forgetReload({ storage }: Browser): void {
  try {
    storage().removeItem(mark);
  } catch {
    // Nothing was noted then.
  }
}
