/**
 * Returns a short hash of texts: eight characters, the same in Node and in browsers. It tells whether a text has changed, and protects
 * nothing. Two texts are never joined into one: `['ab', 'c']` and `['a', 'bc']` have different hashes.
 */
export function shortHash(texts: readonly string[]): string {
  // cyrb53 by bryc, in the public domain: node:crypto is not in browsers, and their own hashes are not at hand at once.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const text of texts) {
    for (let at = 0; at <= text.length; at++) {
      // Behind each text stands what is no UTF-16 code unit.
      const unit = at < text.length ? text.charCodeAt(at) : 0x10000;
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(length, '0').slice(-length);
}

const length = 8;
