import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';

/** What a page must no longer point at. */
export interface Gone {
  /** Whether what a front-matter field names is gone. */
  readonly isGone: (field: string, target: string) => boolean;
  /** Whether a link in the text leads to what is gone. */
  readonly isGoneLink: (href: string) => boolean;
}

/**
 * Takes the pointers to what is gone out of a page: items and fields of the front matter, and links, whose words stay.
 * Everything else, comments and code included, stays as it is.
 */
export function unlinkPage(text: string, gone: Gone): string {
  const [, opening, yaml, body] = /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? [];
  if (opening === undefined || yaml === undefined || body === undefined) return unlinkText(text, gone);
  return opening + unlinkFields(yaml, gone) + unlinkText(body, gone);
}

function unlinkFields(yaml: string, { isGone }: Gone): string {
  const document = parseDocument(yaml);
  const { contents } = document;
  if (!isMap(contents) || document.errors.length > 0) return yaml;
  const changed = contents.items.map(({ key }) => unlinkField(contents, String(key), isGone)).some(Boolean);
  // Written anew only where something changed: its author's layout is kept elsewhere.
  return changed ? document.toString({ lineWidth: 0, flowCollectionPadding: false }) : yaml;
}

function unlinkField(map: YAMLMap, field: string, isGone: Gone['isGone']): boolean {
  const value = map.get(field, true) as Node | undefined;
  if (isScalar(value)) return isGone(field, String(value.value)) && map.delete(field);
  if (!isSeq(value)) return false;
  const before = value.items.length;
  value.items = value.items.filter((item) => {
    if (isScalar(item)) return !isGone(field, String(item.value));
    return !(isMap(item) && field === 'paths' && isGone(field, String(item.get('path'))));
  });
  const inside = value.items.map((item) => isMap(item) && unlinkField(item, 'after', isGone)).some(Boolean);
  const outside = value.items.length < before;
  if (value.items.length === 0 && outside) map.delete(field);
  return inside || outside;
}

/** Fenced code, code spans, and links that are no images. */
const codeOrLink =
  /^([ \t]*)(`{3,}|~{3,})[\s\S]*?^\1\2[ \t]*$|(`+)[\s\S]*?\3|(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)(?:\s+"[^"]*")?\)/gm;

function unlinkText(text: string, { isGoneLink }: Gone): string {
  return text.replaceAll(codeOrLink, (whole, ...[, , , words, href]) =>
    typeof href === 'string' && isGoneLink(href) ? String(words) : whole,
  );
}
