/** Headings that name a part of a record: none of them says what the page is about. */
const sectionName =
  /^(?:\d+[.)]\s*)?(?:summary|abstract|overview|background|status|statut|date|context|contexte|kontext|motivation|introduction|tl;?dr|problem(?: statement)?|decision(?: (?:drivers|makers|outcome))?|deciders|consequences|alternatives|context and problem statement|considered options|(?:one )?(?:paragraph|para) explanation|metadata)\s*:?$/i;
/** A name from the code: `maybe_dangling`, `RFC: result_ffi_guarantees`. */
const identifier = /^(?:(?:rfc|adr)[:\s]+)?[a-z\d]+(?:_[a-z\d]+)+$/i;
const hint = /^(?:\[[^\]]*\]|\{.*\}|<.*>)$|^(?:adr|rfc)?[-\s]*(?:n{3,4}|number)\b.*(?:<.*>|\[.*\]|\{.*\}|title)$/i;
const ordinal = /^(?:\d{4}-?\d{2}-?\d{2}|(?:adr|rfc)?[-_ ]?\d{1,5})[-_. ]+(?=\S)/i;

/** Whether a heading can be a page's title: it is no section's name, no template's hint, not empty. */
export function isTitle(heading: string): boolean {
  return heading !== '' && !sectionName.test(heading) && !hint.test(heading);
}

/** Whether a heading only repeats a name from the code, which the file's name says better. */
export function isIdentifier(heading: string): boolean {
  return identifier.test(heading.replaceAll('`', ''));
}

/** Drops the number or day that a file's name begins with. */
export function withoutOrdinal(name: string): string {
  return name.replace(ordinal, '');
}

/** A title for a page that has none: its file name as words. Underscores between hyphens belong to a name from the code. */
export function toTitle(name: string): string {
  const bare = withoutOrdinal(name.split('/').at(-1) ?? name);
  const words = bare
    .replaceAll(bare.includes('-') ? /-+/g : /_+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '') return name;
  return /^[a-z\d]+_/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
