import { isModuleExports, nodeOf, nodesOf } from './configObject.ts';
import type { Node } from './syntax.ts';

/** Where a variable may stand that holds the config: where it is declared, passed on whole, returned and exported. */
const plainPlaces: readonly string[] = [
  'VariableDeclarator.id',
  'VariableDeclarator.init',
  'ReturnStatement.argument',
  'ArrowFunctionExpression.body',
  'ExportDefaultDeclaration.declaration',
];

/** What only wraps a value: types and brackets. */
const wrapper = /^(?:TS(?:Satisfies|As|NonNull)Expression|ParenthesizedExpression|TSTypeAssertion)$/;

/**
 * Says whether a file does anything else with its config than to declare and export it: `config.plugins.push(x)` and
 * `Object.assign(config, x)` could bring `plugins`, or take ours away.
 */
export function isUsedOtherwise(program: Node, object: Node): boolean {
  const names = findNames(program, object);
  let found = false;
  visit(program, '', (node, place) => {
    const isConfig = node.type === 'Identifier' && names.has(String(node.name));
    const isOther = isConfig && !plainPlaces.includes(place) && place !== 'AssignmentExpression.right';
    const isPart = node.type === 'MemberExpression' && isModuleExports(nodeOf(node.object));
    found ||= isOther || isPart;
    // Inside, a parameter has the name: `configureWebpack(config) { … }`.
    return !nodesOf(node.params).some((param) => names.has(String(param.name)));
  });
  return found;
}

/** Finds the variables that hold the object. */
function findNames(program: Node, object: Node): ReadonlySet<string> {
  const names = new Set<string>();
  visit(program, '', (node) => {
    if (node.type !== 'VariableDeclarator') return true;
    const value = unwrap(nodeOf(node.init));
    const isHeld = value === object || (value?.type === 'Identifier' && names.has(String(value.name)));
    if (isHeld) names.add(String(nodeOf(node.id)?.name));
    return true;
  });
  return names;
}

function unwrap(node: Node | undefined): Node | undefined {
  return node && wrapper.test(node.type) ? unwrap(nodeOf(node.expression)) : node;
}

/** Visits a node and all in it, with the place of each. `see` says whether to go on into a node. */
function visit(node: Node, place: string, see: (node: Node, place: string) => boolean): void {
  if (!see(node, place)) return;
  for (const [key, value] of Object.entries(node)) {
    // Names of properties are no variables.
    const isName = (key === 'key' || key === 'property') && node.computed !== true;
    if (isName || key.endsWith('Comments')) continue;
    // A wrapper stands where its value does.
    const inner = wrapper.test(node.type) ? place : `${node.type}.${key}`;
    for (const child of Array.isArray(value) ? nodesOf(value) : [nodeOf(value)]) if (child) visit(child, inner, see);
  }
}
