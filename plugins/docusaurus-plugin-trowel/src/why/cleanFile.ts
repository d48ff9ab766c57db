import { decode } from './links.ts';
import type { Place } from './why.ts';

/**
 * The path that a text means: of addresses (`file://`, `webpack://`, a development server's) and of paths on somebody's
 * machine the end is in the repository, of which nobody knows how long it is.
 */
export function cleanFile(written: string): Pick<Place, 'path' | 'partial'> {
  const [scheme, , rest] = /^([a-z][\w+.-]*):\/\/[^/]*\/(.*)$/is.exec(written) ?? [];
  const plain = scheme === undefined ? written : decode((rest as string).replace(/[?#].*$/s, ''));
  const isWindows = /^[a-z]:[\\/]/i.test(plain);
  // A slash the other way round is part of a name, unless it is the only kind there is.
  const slashed = isWindows || !plain.includes('/') ? plain.replaceAll('\\', '/') : plain;
  const isAbsolute = isWindows || /^(?:\/|~\/|\.\.\.?\/|…\/)/.test(slashed);
  const segments = slashed.replace(/^[a-z]:/i, isWindows ? '' : '$&').split('/');
  // `webpack-internal:///(rsc)/./src/x.ts`: what a bundler adds stands in front of the dot.
  const dot = scheme === undefined ? -1 : segments.lastIndexOf('.');
  const path = segments
    .slice(dot + 1)
    .filter((segment) => !['', '.', '..', '~', '...', '…'].includes(segment))
    .join('/');
  return { path, ...(scheme !== undefined || isAbsolute ? { partial: true } : {}) };
}
