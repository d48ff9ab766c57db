/** Adds an element to the head, and waits until what it names has come. A failed one is removed, so that it can be asked for again. */
function load(name: 'link' | 'script', properties: Partial<HTMLLinkElement & HTMLScriptElement>): Promise<unknown> {
  const element = Object.assign(document.createElement(name), properties);
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(element.remove());
    document.head.append(element);
  });
}

const ahead = new Set<string>();

/** Brings what may be needed soon into the browser's cache, as the last of all requests, unless the reader saves data. */
export function fetchAhead(address: string): void {
  const { connection = {} } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (connection.saveData || /2g/.test(`${connection.effectiveType}`) || ahead.has(address)) return;
  ahead.add(address);
  const failed = () => ahead.delete(address);
  // Safari knows no `prefetch`.
  if (document.createElement('link').relList.supports('prefetch'))
    load('link', { rel: 'prefetch', href: address }).catch(failed);
  else fetch(address, { priority: 'low' }).then((answer) => answer.blob(), failed);
}

/** Brings in all scripts, waits, and then runs them one after another. One that has run is taken from the set. */
export async function bringScripts(scripts: Set<string>, wait: () => Promise<unknown>): Promise<void> {
  // Chromium does not ask again for a preload that failed, so only the script itself says that its file does not come.
  await Promise.all(
    Array.from(scripts, (href) => load('link', { rel: 'preload', as: 'script', href }).catch(() => {})),
  );
  await wait();
  await Promise.all(
    Array.from(scripts, (src) => load('script', { src, async: false }).then(() => scripts.delete(src))),
  );
}
