import { findConfigObject, nameOfProperty, nodeOf, nodesOf } from './configObject.ts';
import { isUsedOtherwise } from './configUses.ts';
import { pluginName, type Style, styleOf, toPluginEntry } from './pluginEntry.ts';
import type { Node, Parse } from './syntax.ts';

/** A config with the plugin in it: there already, added, or not, because the config was not understood. */
export type Edited =
  | { readonly type: 'added'; readonly text: string }
  | { readonly type: 'present' }
  | { readonly type: 'unclear' };

/**
 * Adds the plugin to the text of a config file, and leaves everything else as it is written. Changes nothing in a config that it
 * does not fully understand: one that is made by a call, spreads another object, has no list in `plugins`, or is changed later.
 */
export function addPlugin(text: string, folders: readonly string[], parse: Parse): Edited {
  const before = understand(text, parse);
  if (!before) return { type: 'unclear' };
  if (before.hasPlugin) return { type: 'present' };
  const style = styleOf(text);
  const { object, list } = before;
  const edited = list
    ? insert(text, list, {
        items: nodesOf(list.elements),
        style,
        toText: (base) => toPluginEntry(folders, style, base),
      })
    : insert(text, object, {
        items: nodesOf(object.properties),
        style,
        toText: (base) => {
          const inner = base + style.indent;
          return `plugins: [${style.newline}${inner}${toPluginEntry(folders, style, inner)},${style.newline}${base}]`;
        },
      });
  // What was written must say what it was to say, whatever the file looks like.
  return understand(edited, parse)?.hasPlugin === true ? { type: 'added', text: edited } : { type: 'unclear' };
}

interface Understood {
  readonly object: Node;
  /** The list in `plugins`; absent when there is none yet. */
  readonly list?: Node;
  readonly hasPlugin: boolean;
}

function understand(text: string, parse: Parse): Understood | undefined {
  let program: Node;
  try {
    program = parse(text);
  } catch {
    return undefined;
  }
  const object = findConfigObject(program);
  if (!object || isUsedOtherwise(program, object)) return undefined;
  const properties = nodesOf(object.properties);
  // A spread or a computed name could bring `plugins`, or take ours away.
  if (properties.some((property) => nameOfProperty(property) === undefined)) return undefined;
  const [property, ...others] = properties.filter((one) => nameOfProperty(one) === 'plugins');
  if (!property) return properties.length > 0 ? { object, hasPlugin: false } : undefined;
  const list = others.length === 0 ? unwrap(nodeOf(property.value)) : undefined;
  if (list?.type !== 'ArrayExpression') return undefined;
  return { object, list, hasPlugin: nodesOf(list.elements).some(isPlugin) };
}

function unwrap(node: Node | undefined): Node | undefined {
  return node && /^TS(?:Satisfies|As)Expression$/.test(node.type) ? unwrap(nodeOf(node.expression)) : node;
}

/** Says whether an item of `plugins` is the plugin, by its name, a path to it, or `require.resolve` of it. */
function isPlugin(item: Node): boolean {
  if (item.type === 'ArrayExpression') return nodesOf(item.elements).slice(0, 1).some(isPlugin);
  if (item.type === 'CallExpression') return nodesOf(item.arguments).some(isPlugin);
  return typeof item.value === 'string' && item.value.split(/[\\/]/).includes(pluginName);
}

interface Insertion {
  /** What the list or object holds. */
  readonly items: readonly Node[];
  readonly style: Style;
  /** Writes the new item; `base` is the indentation of its first line. */
  readonly toText: (base: string) => string;
}

/** Inserts an item at the end of a list or object. */
function insert(text: string, parent: Node, { items, style: { newline, indent }, toText }: Insertion): string {
  const last = items.at(-1);
  if (!last) {
    const base = indentOf(text, parent.start);
    const inner = base + indent;
    const rest = text.slice(parent.start + 1);
    const after = /^\s*\]/.test(rest) ? `${newline}${base}${rest.trimStart()}` : rest;
    return `${text.slice(0, parent.start + 1)}${newline}${inner}${toText(inner)},${after}`;
  }
  const onOneLine = !text.slice(parent.start, last.end).includes('\n');
  if (onOneLine) return `${text.slice(0, last.end)}, ${toText(indentOf(text, parent.start))}${text.slice(last.end)}`;
  const base = indentOf(text, last.start);
  const comma = (parent.extra as { trailingComma?: number } | undefined)?.trailingComma;
  const end = comma === undefined ? last.end : comma + 1;
  // A comment behind the last item stays with it.
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=\r?\n))?/.exec(text.slice(end))?.[0] ?? '';
  const isFollowed = comment.trim() !== '';
  const kept = isFollowed ? comment : '';
  const head = `${text.slice(0, last.end)}${text.slice(last.end, end) || ','}${kept}`;
  return `${head}${newline}${base}${toText(base)}${comma === undefined ? '' : ','}${text.slice(end + kept.length)}`;
}

/** Returns the indentation of the line at a place in a text. */
function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';
}
