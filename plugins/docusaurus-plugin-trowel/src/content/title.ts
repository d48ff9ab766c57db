/** Headings of sections, which are no titles. */
const sectionName =
  /^(?:\d+[.)]\s*)?(?:summary|abstract|overview|background|status|statut|date|context|contexte|kontext|motivation|introduction|tl;?dr|problem(?: statement)?|decision(?: (?:drivers|makers|outcome))?|deciders|consequences|alternatives|context and problem statement|considered options|(?:one )?(?:paragraph|para) explanation|metadata)\s*:?$/i;
/** An identifier of code: `maybe_dangling`, `RFC: result_ffi_guarantees`. */
const identifier = /^(?:(?:rfc|adr)[:\s]+)?[a-z\d]+(?:_[a-z\d]+)+$/i;
const hint = /^(?:\[[^\]]*\]|\{.*\}|<.*>)$|^(?:adr|rfc)?[-\s]*(?:n{3,4}|number)\b.*(?:<.*>|\[.*\]|\{.*\}|title)$/i;
const ordinal = /^(?:\d{4}-?\d{2}-?\d{2}|(?:adr|rfc)?[-_ ]?\d{1,5})[-_. ]+(?=\S)/i;

/** Says whether a heading can be a page's title: it is not empty, a section's name or a template's hint. */
export function isTitle(heading: string): boolean {
  return heading !== '' && !sectionName.test(heading) && !hint.test(heading);
}

/** Says whether a heading is only an identifier of code. The file name then makes a better title. */
export function isIdentifier(heading: string): boolean {
  return identifier.test(heading.replaceAll('`', ''));
}

/** Removes the number or date at the beginning of a file name. */
export function withoutOrdinal(name: string): string {
  return name.replace(ordinal, '');
}

/** Makes a title from a page's name: `0014-one-ledger` becomes "One ledger". Between hyphens, underscores are kept, as in identifiers. */
export function toTitle(name: string): string {
  const bare = withoutOrdinal(name.split('/').at(-1) ?? name);
  const words = bare
    .replaceAll(bare.includes('-') ? '-' : '_', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '') return name;
  return /^[a-z\d]+_/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
