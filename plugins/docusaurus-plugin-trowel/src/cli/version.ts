import { readFileSync } from 'node:fs';

/** Returns the version of this package. */
export function readVersion(): string {
  // Two levels up from both src/cli and dist/cli.
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
