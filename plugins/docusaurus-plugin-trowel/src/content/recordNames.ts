/** Words and signs between names: `Ann Lee, Bo Chu and Cy`, `Ana e Bo`, `甲、乙`. */
const between = /\s*[,;，；、\n]\s*|\s+(?:and|und|et|y|e|[&+|])\s+|(?<=@[\w-]+)\s+(?=@)/;
/** A remark or a handle after a name: `Ann Lee (@ann)`, `Bo (lead)`. */
const remark = /(?<=[^\s,;])\s*\([^()]*\)(?=\s*(?:[,;，；、\n]|\s(?:and|und|et|y|e|&)\s|$))/g;
/** An address after a name: `Ann Lee <ann@example.org>`. */
const address = /(?<=[^\s,;])\s*<[^<>]*>|(?<=[^\s,;])\s+[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+/g;

/** What stands for nobody. */
const nobody = /^(?:n\/?a|tb[ad]|todo|none|nobody|unknown|(?:et )?al\.?|others|[-–—?….]+)$/i;

/** Splits names in running text. Removes addresses, remarks and handles after names, and what stands for nobody, such as `N/A`. */
export function splitNames(value: string): string[] {
  return value
    .replace(/^\[(.*)\]$/, '$1')
    .replaceAll(address, '')
    .replaceAll(remark, '')
    .split(between)
    .map((name) => name.replaceAll(/^[\s<]+|[\s>]+$/g, '').replace(/^(?:and|und|et|&)\s+/, ''))
    .filter((name) => name !== '' && !nobody.test(name));
}

/** Splits tags in a line, which are separated by commas or spaces. */
export function splitTags(value: string): string[] {
  return splitNames(value)
    .flatMap((tag) => tag.split(/\s+/))
    .map((tag) => tag.replace(/^#/, ''))
    .filter(Boolean);
}
