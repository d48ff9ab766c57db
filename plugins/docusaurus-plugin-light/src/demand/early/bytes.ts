/** Adds an element to the head, and waits until what it names has come. */
function load(name: 'link' | 'script', properties: Partial<HTMLLinkElement & HTMLScriptElement>): Promise<unknown> {
  const element = Object.assign(document.createElement(name), properties);
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => {
      // The next try asks again.
      element.remove();
      reject(new Error(`${properties.href ?? properties.src} did not load.`));
    };
    document.head.append(element);
  });
}

/** Whether the reader or the network asks to load nothing that may not be needed. */
function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return !!connection && (connection.saveData || /2g/.test(connection.effectiveType ?? ''));
}

const ahead = new Set<string>();

/** Brings what may be needed soon into the browser's cache, as the last of all requests. */
export function fetchAhead(address: string): void {
  if (isSparing() || ahead.has(address)) return;
  ahead.add(address);
  // Safari knows no `prefetch`.
  if (document.createElement('link').relList.supports('prefetch'))
    load('link', { rel: 'prefetch', href: address }).catch(() => {});
  else
    fetch(address, { priority: 'low' }).then(
      (answer) => answer.blob(),
      () => {},
    );
}

/** Brings in all scripts, and runs none. */
export async function fetchScripts(scripts: readonly string[]): Promise<void> {
  await Promise.all(scripts.map((href) => load('link', { rel: 'preload', as: 'script', href })));
}

/** Runs scripts one after another. */
export async function runScripts(scripts: readonly string[]): Promise<void> {
  await Promise.all(scripts.map((src) => load('script', { src, async: false })));
}
