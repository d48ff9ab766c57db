import type { Hover, MarkedString, MarkupContent } from 'vscode-languageclient';

/** Returns the text of a hover, as Markdown; nothing when there is none. */
export function toMarkdown(hover: Hover | null): string {
  if (!hover) return '';
  const all = Array.isArray(hover.contents) ? hover.contents : [hover.contents];
  return all.map(textOf).join('\n\n').trim();
}

function textOf(one: MarkedString | MarkupContent): string {
  if (typeof one === 'string') return one;
  return 'language' in one ? `\`\`\`${one.language}\n${one.value}\n\`\`\`` : one.value;
}
