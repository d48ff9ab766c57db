import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';

/** Says which targets are removed. */
export interface RemovedTargets {
  /** Whether the target of a front-matter field is removed. */
  readonly isRemoved: (field: string, target: string) => boolean;
  /** Whether the target of a link in the text is removed. */
  readonly isRemovedLink: (href: string) => boolean;
}

/**
 * Removes the references of a page to removed pages: items and fields of the front matter, and links, of which the text
 * stays. Everything else stays as it is, including comments and code.
 */
export function removeReferences(text: string, removed: RemovedTargets): string {
  const [, opening, yaml, body] = /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? [];
  if (opening === undefined || yaml === undefined || body === undefined) return removeLinks(text, removed);
  return opening + removeFromFields(yaml, removed) + removeLinks(body, removed);
}

/** Rewrites only the fields that change, and so keeps the layout of the others. */
function removeFromFields(yaml: string, { isRemoved }: RemovedTargets): string {
  const { contents, errors } = parseDocument(yaml);
  if (!isMap(contents) || errors.length > 0) return yaml;
  let text = yaml;
  // Goes backwards, so that the positions of earlier fields stay valid.
  for (const { key, value } of [...contents.items].reverse()) {
    if (!isScalar(key) || !isNode(value) || !key.range || !value.range) continue;
    const field = String(key.value);
    const written = yaml.slice(key.range[0], value.range[2]);
    const left = removeFromValue(field, value, isRemoved);
    if (left === value) continue;
    const options = { lineWidth: 0, flowCollectionPadding: written.includes('{ ') };
    const rewritten = left === undefined ? '' : stringify({ [field]: left }, options);
    text = text.slice(0, key.range[0]) + rewritten + text.slice(value.range[2]);
  }
  return text;
}

/** Returns what is left of a field's value: the value itself if nothing is removed, undefined if all of it is. */
function removeFromValue(field: string, value: Node, isRemoved: RemovedTargets['isRemoved']): Node | undefined {
  if (isScalar(value)) return isRemoved(field, String(value.value)) ? undefined : value;
  if (!isSeq(value)) return value;
  const items = value.items.flatMap((item) => {
    if (isMap(item) && field === 'paths') return removeFromStep(item, isRemoved);
    return isScalar(item) && isRemoved(field, String(item.value)) ? [] : [item];
  });
  if (items.length === value.items.length && items.every((item, index) => item === value.items[index])) return value;
  if (items.length === 0) return undefined;
  const left = value.clone() as YAMLSeq;
  left.items = items;
  return left;
}

/** Returns the step without removed prerequisites, or nothing when its path is removed. */
function removeFromStep(step: YAMLMap, isRemoved: RemovedTargets['isRemoved']): YAMLMap[] {
  if (isRemoved('paths', String(step.get('path')))) return [];
  const after = step.get('after', true);
  const left = isNode(after) ? removeFromValue('after', after, isRemoved) : after;
  if (left === after) return [step];
  const changed = step.clone() as YAMLMap;
  if (left === undefined) changed.delete('after');
  else changed.set('after', left);
  return [changed];
}

/** Matches fenced code, code spans, and links that are not images. */
const codeOrLink =
  /^([ \t]*)(`{3,}|~{3,})[\s\S]*?^\1\2[ \t]*$|(`+)[\s\S]*?\3|(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)(?:\s+"[^"]*")?\)/gm;

function removeLinks(text: string, { isRemovedLink }: RemovedTargets): string {
  return text.replaceAll(codeOrLink, (whole, ...[, , , words, href]) =>
    typeof href === 'string' && isRemovedLink(href) ? String(words) : whole,
  );
}
