import { createHash } from 'node:crypto';

/**
 * The name under which a page's data is kept, from its module's name: the loader and the plugin find it without
 * talking to each other.
 * @param {string} module The page's source as `@site/docs/…`.
 * @returns {string} A short, stable name without extension.
 */
export function dataName(module) {
  return createHash('sha256').update(module).digest('hex').slice(0, 12);
}
