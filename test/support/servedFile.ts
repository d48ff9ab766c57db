import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Finds the file of an address, as static hosts do. Never returns a file outside the folder. */
export async function findServedFile(root: string, address: string): Promise<string | undefined> {
  const place = path.join(root, decode(address));
  if (place !== root && !place.startsWith(root + path.sep)) return undefined;
  for (const file of [place, `${place}.html`, path.join(place, 'index.html')]) {
    if (
      await stat(file).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return file;
  }
  return undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
