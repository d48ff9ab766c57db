import { lazyValue } from './lazyValue.ts';

/** For each part, the function that makes it. */
type Makers<Parts> = { readonly [Name in keyof Parts]: () => Parts[Name] };

/** Where an object has the functions that make its lazy parts. */
const makersOf = Symbol('makers of lazy parts');

interface Lazy {
  readonly [makersOf]?: Readonly<Record<string, () => unknown>>;
}

/**
 * The getters by name: the same for all objects. Objects with getters of their own have each a hidden class of its own for the engine, which
 * then stores and reads all their properties as those of a dictionary. Ten thousand pages took twice the memory.
 */
const getters = new Map<string, (this: Lazy) => unknown>();

/**
 * Adds properties to an object whose values are made at their first use, and kept. The object is still plain data: listing,
 * spreading, comparing or serializing it makes all values. `extend` and `omit` copy it without making them.
 */
export function addLazyParts<Base extends object, Parts extends object>(
  base: Base,
  makers: Makers<Parts>,
): Base & Parts {
  const lazy = Object.entries<() => unknown>(makers).map(([name, make]) => [name, lazyValue(make)] as const);
  setMakers(base, { ...(base as Lazy)[makersOf], ...Object.fromEntries(lazy) });
  for (const [name] of lazy)
    Object.defineProperty(base, name, { get: getterOf(name), enumerable: true, configurable: true });
  return base as Base & Parts;
}

function setMakers(object: object, makers: Lazy[typeof makersOf]): void {
  Object.defineProperty(object, makersOf, { value: makers, configurable: true });
}

function getterOf(name: string): (this: Lazy) => unknown {
  const known = getters.get(name);
  if (known) return known;
  const get = function (this: Lazy) {
    return this[makersOf]?.[name]?.();
  };
  getters.set(name, get);
  return get;
}

/** Returns a copy of an object with more properties. Lazy values are not made by this, and are shared with the copy. */
export function extend<Base extends object, More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More {
  return define(copy(base, Object.keys(more)), more) as Omit<Base, keyof More> & More;
}

/** Returns a copy of an object without a property. Lazy values are not made by this. */
export function omit<Base extends object, Name extends keyof Base & string>(base: Base, name: Name): Omit<Base, Name> {
  return copy(base, [name]);
}

function copy<Base extends object>(base: Base, without: readonly string[]): Base {
  const result = {};
  const makers = (base as Lazy)[makersOf];
  if (makers) setMakers(result, makers);
  return define(result, base, without) as Base;
}

/** Gives an object the properties of another. Not by assignment: after a dozen that, too, makes a dictionary of it. */
function define(object: object, from: object, without: readonly string[] = []): object {
  for (const name of Object.keys(from)) {
    if (!without.includes(name))
      Object.defineProperty(object, name, Object.getOwnPropertyDescriptor(from, name) as PropertyDescriptor);
  }
  return object;
}
