import type { Node } from './syntax.ts';

/** Finds the object that a config file exports: directly, by a variable, or returned by a function. `undefined` when it is neither. */
export function findConfigObject(program: Node): Node | undefined {
  const body = nodesOf(program.body);
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return toObject(nodeOf(statement.declaration), [body]);
    const assigned = assignedToExports(statement);
    if (assigned) return toObject(assigned, [body]);
  }
  return undefined;
}

/** Returns what `module.exports = …` assigns. */
function assignedToExports(statement: Node): Node | undefined {
  const expression = statement.type === 'ExpressionStatement' ? nodeOf(statement.expression) : undefined;
  if (expression?.type !== 'AssignmentExpression') return undefined;
  return isModuleExports(nodeOf(expression.left)) ? nodeOf(expression.right) : undefined;
}

/** Says whether an expression is `module.exports`. */
export function isModuleExports(node: Node | undefined): boolean {
  if (node?.type !== 'MemberExpression') return false;
  return nodeOf(node.object)?.name === 'module' && nodeOf(node.property)?.name === 'exports';
}

/** @param scopes The statements of the function around and of the file, the innermost first. */
function toObject(node: Node | undefined, scopes: readonly (readonly Node[])[]): Node | undefined {
  if (!node) return undefined;
  if (node.type === 'ObjectExpression') return node;
  if (/^(?:TS(?:Satisfies|As|NonNull)Expression|ParenthesizedExpression|TSTypeAssertion)$/.test(node.type))
    return toObject(nodeOf(node.expression), scopes);
  if (node.type === 'Identifier') return findVariable(node.name, scopes);
  if (/^(?:Arrow)?Function(?:Expression|Declaration)$/.test(node.type)) return findReturned(node, scopes);
  return undefined;
}

function findVariable(name: unknown, scopes: readonly (readonly Node[])[]): Node | undefined {
  for (const [at, statements] of scopes.entries())
    for (const statement of statements) {
      if (statement.type === 'FunctionDeclaration' && nodeOf(statement.id)?.name === name)
        return findReturned(statement, scopes.slice(at));
      for (const declared of nodesOf(statement.declarations))
        if (nodeOf(declared.id)?.name === name) return toObject(nodeOf(declared.init), scopes.slice(at));
    }
  return undefined;
}

/** Returns the object that a function returns, when it has one way out. */
function findReturned(node: Node, scopes: readonly (readonly Node[])[]): Node | undefined {
  const body = nodeOf(node.body);
  if (body?.type !== 'BlockStatement') return toObject(body, scopes);
  const statements = nodesOf(body.body);
  const last = statements.at(-1);
  const isPlain = statements.slice(0, -1).every(({ type }) => /^(?:Variable|Function)Declaration$/.test(type));
  return isPlain && last?.type === 'ReturnStatement'
    ? toObject(nodeOf(last.argument), [statements, ...scopes])
    : undefined;
}

/** Returns the name of a property of an object, written with or without quotes; `undefined` for a spread and a computed name. */
export function nameOfProperty({ type, computed, key }: Node): unknown {
  if (type === 'SpreadElement' || computed === true) return undefined;
  return nodeOf(key)?.name ?? nodeOf(key)?.value;
}

/** Returns a value of a node as a node. */
export function nodeOf(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined;
}

/** Returns a value of a node as a list of nodes. */
export function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.flatMap((item) => nodeOf(item) ?? []) : [];
}
