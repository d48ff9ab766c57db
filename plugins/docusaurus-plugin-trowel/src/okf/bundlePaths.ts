import type { Entry } from '../content/entry.ts';
import { compareText } from '../shared/compareText.ts';
import { isDeviceName } from './pathFault.ts';

const extension = /\.mdx?$/i;
/** Names that the Open Knowledge Format keeps for itself. */
const reserved = /^(?:index|log)$/i;
/** Characters that some disk does not take, and ends of names that Windows cuts off. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no disk's names should have control characters.
const unsafe = /[<>:"|?*\\\u0000-\u001f\u007f]|[. ]+$/g;

/**
 * Gives each entry its path in a bundle: that of its file, in the hub's own folders. A file has another name where the format, a disk or
 * another file has taken its own.
 */
export function toBundlePaths(entries: readonly Pick<Entry, 'id' | 'source'>[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const sorted = [...entries].sort((a, b) => compareText(a.source, b.source) || compareText(a.id, b.id));
  return new Map(
    sorted.map(({ id, source }) => {
      const folders = source.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
      const file = folders.pop() ?? 'page';
      const folder = folders
        .map(toSafeName)
        .map((name) => `${name}/`)
        .join('');
      const base = toSafeName(file.replace(extension, ''));
      const name = reserved.test(base) ? `${base}-page` : base;
      let found = `${folder}${name}.md`;
      for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${folder}${name}-${count}.md`;
      taken.add(found.toLowerCase());
      return [id, found] as const;
    }),
  );
}

function toSafeName(name: string): string {
  const safe = name.replaceAll(unsafe, '-');
  return safe === '' || isDeviceName(safe) ? `${safe}-page` : safe;
}
