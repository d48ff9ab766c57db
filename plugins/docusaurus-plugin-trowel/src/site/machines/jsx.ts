/** A node of a page's syntax tree, as far as it is read here. */
export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: readonly {
    readonly name?: string;
    readonly value?: string | { readonly value: string } | null;
  }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: MdxPoint; readonly end: MdxPoint };
}
interface MdxPoint {
  readonly offset?: number;
  readonly column: number;
}

const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', code: '`' };
/** Where a file is asked for in an expression: `require('./x.png').default`, `useBaseUrl('/img/x.png')`. */
const asked = /(?:require|useBaseUrl)\(\s*(["'])(?<file>[^"']+)\1\s*[,)]/;
const literal = /^\s*(["'`])(?<text>[^"'`\\$]*)\1\s*$/;

/** Writes an element of JSX as Markdown, around what its content became. Nothing is evaluated. `undefined`: nothing of it can be read. */
export function toMarkdownElement(node: MdxNode, content: string): string | undefined {
  const name = node.name ?? '';
  const inner = content.trim();
  const target = readAttribute(node, 'href') ?? readAttribute(node, 'to') ?? readAttribute(node, 'src');
  if (name === 'img') return target === undefined ? undefined : `![${readAttribute(node, 'alt') ?? ''}](<${target}>)`;
  if (name === 'a' || name === 'Link') return target === undefined || inner === '' ? inner : `[${inner}](<${target}>)`;
  if (name === 'script' || name === 'style') return '';
  if (name === 'br') return '  \n';
  if (name === 'hr') return '---';
  const mark = marks[name];
  if (mark !== undefined && inner !== '' && !inner.includes('\n')) return `${mark}${inner}${mark}`;
  const title = name === 'summary' ? undefined : (readAttribute(node, 'label') ?? readAttribute(node, 'title'));
  if (name === 'summary' && inner !== '') return `**${inner}**`;
  if (inner !== '') return title === undefined ? inner : `**${title}**\n\n${inner}`;
  if (target !== undefined && /^[a-z]/.test(name)) return `[${title ?? name}](<${target}>)`;
  return /^[a-z]/.test(name) || name === '' ? '' : undefined;
}

/** Returns the text of an expression that is only text. */
export function readLiteral({ value = '' }: MdxNode): string | undefined {
  return literal.exec(value)?.groups?.text;
}

function readAttribute({ attributes = [] }: MdxNode, name: string): string | undefined {
  const value = attributes.find((one) => one.name === name)?.value;
  if (typeof value !== 'object' || value === null) return clean(value ?? undefined);
  return clean(asked.exec(value.value)?.groups?.file ?? literal.exec(value.value)?.groups?.text);
}

/** Leaves out what would end a link. */
function clean(text: string | undefined): string | undefined {
  return text?.replaceAll(/[<>\n\r]/g, '');
}
