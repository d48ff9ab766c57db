import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';

/** Tells which targets are removed. */
export interface Gone {
  /** Whether the target of a front-matter field is removed. */
  readonly isGone: (field: string, target: string) => boolean;
  /** Whether the target of a link in the text is removed. */
  readonly isGoneLink: (href: string) => boolean;
}

/**
 * Removes from a page what points at removed pages: items and fields of the front matter, and links, whose text stays.
 * Everything else, also comments and code, stays as it is.
 */
export function unlinkPage(text: string, gone: Gone): string {
  const [, opening, yaml, body] = /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? [];
  if (opening === undefined || yaml === undefined || body === undefined) return unlinkText(text, gone);
  return opening + unlinkFields(yaml, gone) + unlinkText(body, gone);
}

/** Rewrites only the fields that change, so that the author's layout stays everywhere else. */
function unlinkFields(yaml: string, { isGone }: Gone): string {
  const { contents, errors } = parseDocument(yaml);
  if (!isMap(contents) || errors.length > 0) return yaml;
  let text = yaml;
  // Goes backwards, so that the positions of earlier links stay valid.
  for (const { key, value } of [...contents.items].reverse()) {
    if (!isScalar(key) || !isNode(value) || !key.range || !value.range) continue;
    const field = String(key.value);
    const written = yaml.slice(key.range[0], value.range[2]);
    const left = unlinkValue(field, value, isGone);
    if (left === value) continue;
    const options = { lineWidth: 0, flowCollectionPadding: written.includes('{ ') };
    const anew = left === undefined ? '' : stringify({ [field]: left }, options);
    text = text.slice(0, key.range[0]) + anew + text.slice(value.range[2]);
  }
  return text;
}

/** Returns what is left of a field's value: the value itself if nothing is removed, undefined if all of it is. */
function unlinkValue(field: string, value: Node, isGone: Gone['isGone']): Node | undefined {
  if (isScalar(value)) return isGone(field, String(value.value)) ? undefined : value;
  if (!isSeq(value)) return value;
  const items = value.items.flatMap((item) => {
    if (isMap(item) && field === 'paths') return unlinkStep(item, isGone);
    return isScalar(item) && isGone(field, String(item.value)) ? [] : [item];
  });
  if (items.length === value.items.length && items.every((item, index) => item === value.items[index])) return value;
  if (items.length === 0) return undefined;
  const left = value.clone() as YAMLSeq;
  left.items = items;
  return left;
}

/** Returns a step in the long form, or undefined when its path is removed. */
function unlinkStep(step: YAMLMap, isGone: Gone['isGone']): YAMLMap[] {
  if (isGone('paths', String(step.get('path')))) return [];
  const after = step.get('after', true);
  const left = isNode(after) ? unlinkValue('after', after, isGone) : after;
  if (left === after) return [step];
  const changed = step.clone() as YAMLMap;
  if (left === undefined) changed.delete('after');
  else changed.set('after', left);
  return [changed];
}

/** Matches fenced code, code spans, and links that are not images. */
const codeOrLink =
  /^([ \t]*)(`{3,}|~{3,})[\s\S]*?^\1\2[ \t]*$|(`+)[\s\S]*?\3|(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)(?:\s+"[^"]*")?\)/gm;

function unlinkText(text: string, { isGoneLink }: Gone): string {
  return text.replaceAll(codeOrLink, (whole, ...[, , , words, href]) =>
    typeof href === 'string' && isGoneLink(href) ? String(words) : whole,
  );
}
