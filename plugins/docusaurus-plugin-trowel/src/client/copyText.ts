/** Copies a text. Returns false where the browser does not: without https, and where the reader forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What became of a text that was to be loaded and copied: `refused` by the browser, or `missing`. */
export type CopyOutcome = 'copied' | 'refused' | 'missing';

/** Copies the text at an address. */
export async function copyFetched(address: string): Promise<CopyOutcome> {
  const loaded = load(address);
  // Awaited below.
  loaded.catch(() => undefined);
  // Some browsers copy only right after the press, so they are given what is still on its way.
  const isCopied = await copyLater(loaded);
  if (isCopied) return 'copied';
  const text = await loaded.catch(() => undefined);
  if (text === undefined) return 'missing';
  return (await copyText(text)) ? 'copied' : 'refused';
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function copyLater(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((loaded) => new Blob([loaded], { type: 'text/plain' }));
    blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}
