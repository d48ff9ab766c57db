/**
 * Returns whether two texts name the same repository: addresses by https, ssh or `git@`, with or without `.git`. The last
 * parts of an address are enough: `org/name`, or the name alone.
 */
export function sameRepository(a: string, b: string): boolean {
  const [one, other] = [toNames(a), toNames(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return one.length > 0 && one.every((name, at) => name === other[other.length - one.length + at]);
}

/** Returns whether a text is the address of a repository, rather than a path in one. */
export function isRepositoryAddress(text: string): boolean {
  return /^(?:[a-z][a-z+]*:\/\/|[\w.-]+@[\w.-]+:)/i.test(text.trim());
}

/** Splits an address into host, groups and name. */
function toNames(address: string): string[] {
  const plain = address
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z+]*:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    // Removes a port, and replaces the colon of `git@host:path`.
    .replace(/^([^/:]+):(?:\d+(?=\/))?/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '');
  // Hosts and forges ignore case.
  return plain.toLowerCase().split('/').filter(Boolean);
}
