/** Headings of sections, which are no titles. */
const sectionName =
  /^(?:\d+[.)]\s*)?(?:summary|abstract|overview|background|status|statut|date|context|contexte|kontext|motivation|introduction|tl;?dr|problem(?: statement)?|decision(?: (?:drivers|makers|outcome))?|deciders|consequences|alternatives|context and problem statement|considered options|(?:one )?(?:paragraph|para) explanation|metadata)\s*:?$/i;
/** Headings of sections at the end, which are also on a page with no other first-level heading. */
const lateSection =
  /^(?:unresolved questions|open questions|drawbacks|rationale(?: and alternatives)?|prior art|references?|appendix\b.*|copyright|license|change ?log|history|notes?|links|see also|more information|specification|detailed design|proposal|details|test plan|procedural information|(?:guide|reference)-level explanation|acknowledg\w+|faq|q ?& ?a|todo|背景|概要|動機|手続きに関する情報|コンテキスト|决定|決定|参考|배경|개요|contexto|contesto|hintergrund|conséquences|consecuencias|consequências|konsequenzen|conseguenze)\s*:?$/i;
/** An identifier of code: `maybe_dangling`, `RFC: result_ffi_guarantees`. */
const identifier = /^(?:(?:rfc|adr)[:\s]+)?[a-z\d]+(?:_[a-z\d]+)+$/i;
const hint = /^(?:\[[^\]]*\]|\{.*\}|<.*>)$|^(?:adr|rfc)?[-\s]*(?:n{3,4}|number)\b.*(?:<.*>|\[.*\]|\{.*\}|title)$/i;
const date = String.raw`(?:19|20)\d{2}[-_.](?:0[1-9]|1[0-2])(?:[-_.]\d{2})?|\d{4}-?\d{2}-?\d{2}`;
const ordinal = new RegExp(`^(?:${date}|(?:adr|rfc)?[-_ ]?\\d{1,5})[-_. ]+(?=\\S)`, 'i');
const onlyDate = new RegExp(`^(?:${date})$`);
const index = /^(?:index|readme)$/i;

/** Says whether a heading can be a page's title: it is not empty, a section's name or a template's hint. */
export function isTitle(heading: string): boolean {
  return heading !== '' && !sectionName.test(heading) && !hint.test(heading);
}

/** Returns the only first-level heading of a page, which is its title wherever it stands, unless it names a section. */
export function findOnlyTitle([only = '', ...others]: readonly string[]): string | undefined {
  return others.length === 0 && isTitle(only) && !lateSection.test(only) ? only : undefined;
}

/** Says whether a heading is only an identifier of code. The file name then makes a better title. */
export function isIdentifier(heading: string): boolean {
  return identifier.test(heading.replaceAll('`', ''));
}

/** Removes the number or date at the beginning of a file name. */
export function withoutOrdinal(name: string): string {
  return onlyDate.test(name) ? name : name.replace(ordinal, '');
}

/**
 * Makes a title from a page's name: `0014-one-ledger` becomes "One ledger". Between hyphens, underscores are kept, as in identifiers. An
 * index is called as its folder is, and a date stays as it is.
 */
export function toTitle(name: string): string {
  const [last = name, folder] = name.split('/').toReversed();
  const own = folder !== undefined && index.test(last) ? folder : last;
  if (onlyDate.test(own)) return own;
  const bare = withoutOrdinal(own);
  const words = bare
    .replaceAll(bare.includes('-') ? '-' : '_', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '') return name;
  return /^[a-z\d]+_/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
