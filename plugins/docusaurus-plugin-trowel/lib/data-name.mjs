import { createHash } from 'node:crypto';

/**
 * Names the data files of a page by a hash of its module's name, so that the loader finds what the plugin wrote.
 * @param {string} module The page's module: `@site/docs/…`.
 * @returns {string} A short, stable name without extension.
 */
export function dataName(module) {
  return createHash('sha256').update(module).digest('hex').slice(0, 12);
}
