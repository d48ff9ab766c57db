/**
 * Whether two texts mean one repository: addresses by https, ssh or `git@`, with and without `.git`; `org/name`, or the
 * name alone, is enough of an address.
 */
export function sameRepository(a: string, b: string): boolean {
  const [one, other] = [toNames(a), toNames(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return one.length > 0 && one.every((name, at) => name === other[other.length - one.length + at]);
}

/** Whether a text is the address of a repository, and no path within one. */
export function isRepositoryAddress(text: string): boolean {
  return /^(?:[a-z][a-z+]*:\/\/|[\w.-]+@[\w.-]+:)/i.test(text.trim());
}

/** Host, groups and name of a repository. */
function toNames(address: string): string[] {
  const plain = address
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z+]*:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    // The port of an address, or the colon of `git@host:path`.
    .replace(/^([^/:]+):(?:\d+(?=\/))?/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '');
  // Hosts and the forges on them do not tell upper case from lower.
  return plain.toLowerCase().split('/').filter(Boolean);
}
