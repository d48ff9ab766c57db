import { decode } from './forgeLink.ts';
import type { Place } from './types.ts';

/**
 * Reads a file path or address (`file://`, `webpack://`, a development server's). An address, or a path outside the
 * repository, is `partial`: only its end is a path in the repository, and it is unknown where that end begins.
 */
export function parseFilePath(written: string): Pick<Place, 'path' | 'partial'> {
  const [scheme, , rest] = /^([a-z][\w+.-]*):\/\/[^/]*\/(.*)$/is.exec(written) ?? [];
  const plain = scheme === undefined ? written : decode((rest as string).replace(/[?#].*$/s, ''));
  const isWindows = /^[a-z]:[\\/]/i.test(plain);
  // Beside `/`, a backslash is part of a name. Without `/`, it separates folders.
  const slashed = isWindows || !plain.includes('/') ? plain.replaceAll('\\', '/') : plain;
  const isAbsolute = isWindows || /^(?:\/|~\/|\.\.\.?\/|…\/)/.test(slashed);
  const segments = slashed.replace(/^[a-z]:/i, isWindows ? '' : '$&').split('/');
  // In `webpack-internal:///(rsc)/./src/x.ts`, the bundler's own part comes before the dot.
  const dot = scheme === undefined ? -1 : segments.lastIndexOf('.');
  const path = segments
    .slice(dot + 1)
    .filter((segment) => !['', '.', '..', '~', '...', '…'].includes(segment))
    .join('/');
  return { path, ...(scheme !== undefined || isAbsolute ? { partial: true } : {}) };
}
