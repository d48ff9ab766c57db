import type { Position } from '../content/problem.ts';

/** A node of a syntax tree, of Markdown, HTML or JavaScript. */
export interface SyntaxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly children?: readonly SyntaxNode[];
  readonly attributes?: readonly SyntaxNode[];
  readonly data?: { readonly estree?: unknown };
  readonly position?: { readonly start: Position };
  readonly [key: string]: unknown;
}

/** A name that stands in an expression of a page, and that nothing defines. */
export interface UnknownName {
  readonly name: string;
  readonly at?: Position;
}

/** What Docusaurus defines in every page's module, and MDX in every page's function. */
const given = ['props', 'frontMatter', 'contentTitle', 'assets', 'toc', 'metadata', 'arguments', 'undefined'];

/**
 * Finds names in a page's expressions that nothing defines, at which rendering would stop: `{orderId}` in a text that means
 * the braces literally.
 */
export function findUnknownNames(root: SyntaxNode): UnknownName[] {
  const used: UnknownName[] = [];
  const defined = new Set(given);
  const visit = (node: SyntaxNode, at?: Position) => {
    const place = node.position?.start ?? at;
    const program = node.data?.estree;
    if (program) {
      for (const name of definitionsIn(program as SyntaxNode)) defined.add(name);
      // Imports and exports may use globals of any kind, and are the page's own code.
      if (node.type !== 'mdxjsEsm') used.push(...namesIn(program as SyntaxNode).map((name) => ({ name, at: place })));
    }
    if (typeof node.value === 'object' && node.value !== null) visit(node.value as SyntaxNode, place);
    for (const inner of [...(node.attributes ?? []), ...(node.children ?? [])]) visit(inner, place);
  };
  visit(root);
  return used.filter(({ name }) => !defined.has(name) && !(name in globalThis) && !browserNames.has(name));
}

const browserNames = new Set([
  'window',
  'document',
  'require',
  'module',
  'exports',
  'React',
  'location',
  'localStorage',
]);

/** Lists every name that a program defines, at whatever depth. */
function definitionsIn(program: SyntaxNode): string[] {
  const names: string[] = [];
  walk(program, (node) => {
    const { id, params, local, param } = node as Record<string, unknown>;
    for (const pattern of [id, local, param, ...(Array.isArray(params) ? params : [])])
      if (pattern) names.push(...namesIn(pattern as SyntaxNode));
  });
  return names;
}

/** Lists the names that a program uses as values. */
function namesIn(program: SyntaxNode): string[] {
  const names: string[] = [];
  walk(program, (node) => {
    if (node.type === 'Identifier' && typeof node.name === 'string') names.push(node.name);
  });
  return names;
}

/** Visits the nodes of a program, without names of properties, which are no values, and what `typeof` may ask of. */
function walk(node: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  if (typeof node !== 'object' || node === null || typeof (node as SyntaxNode).type !== 'string') return;
  const one = node as SyntaxNode & { readonly computed?: boolean; readonly operator?: string };
  if (one.type === 'UnaryExpression' && one.operator === 'typeof') return;
  visit(one);
  for (const [key, value] of Object.entries(one)) {
    const isName = (key === 'property' || key === 'key') && one.computed !== true;
    if (isName && (one.type === 'MemberExpression' || one.type === 'Property')) {
      // In `{title}` the name is both.
      if (!(one.type === 'Property' && (one as { shorthand?: boolean }).shorthand)) continue;
    }
    if (key === 'label' || key === 'imported' || key === 'exported' || key === 'meta') continue;
    walk(value, visit);
  }
}

const tagName = /^[a-zA-Z][:_.\-a-zA-Z\d]*$/;

/** Finds elements of MDX whose `style` is text; rendering would stop at them. */
export function findTextStyles(root: SyntaxNode): readonly { readonly name: string; readonly at?: Position }[] {
  const found: { name: string; at?: Position }[] = [];
  const visit = (node: SyntaxNode) => {
    const isElement = /^mdxJsx(?:Flow|Text)Element$/.test(node.type) && /^[a-z]/.test(node.name ?? '');
    if (isElement && node.attributes?.some(({ name, value }) => name === 'style' && typeof value === 'string'))
      found.push({ name: node.name as string, at: node.position?.start });
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return found;
}

/** Finds elements whose names no element can have, as HTML reads `Result<List<T>>`; rendering would stop at them. */
export function findImpossibleElements(root: SyntaxNode): readonly { readonly name: string; readonly at?: Position }[] {
  const found: { name: string; at?: Position }[] = [];
  const visit = (node: SyntaxNode, at?: Position) => {
    const place = node.position?.start ?? at;
    const { tagName: name } = node;
    if (node.type === 'element' && typeof name === 'string' && !tagName.test(name)) found.push({ name, at: place });
    for (const child of node.children ?? []) visit(child, place);
  };
  visit(root);
  return found;
}
