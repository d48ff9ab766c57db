import { lazyValue } from './lazyValue.ts';

/** A function for each part that makes it. */
type Makers<Parts> = { readonly [Name in keyof Parts]: () => Parts[Name] };

/**
 * Adds parts to an object that are made when somebody first asks for them, and kept. The object still is plain data:
 * whoever lists, spreads, compares or serializes it gets every part, and pays for it. `extend` and `omit` do not ask.
 */
export function addLazyParts<Base extends object, Parts extends object>(
  base: Base,
  makers: Makers<Parts>,
): Base & Parts {
  for (const [name, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(base, name, { get: lazyValue(make), enumerable: true, configurable: true });
  return base as Base & Parts;
}

/** Returns a copy of an object with more properties. Parts that nobody has asked for stay unmade; both share them. */
export function extend<Base extends object, More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More {
  return Object.assign(copy(base, Object.keys(more)), more);
}

/** Returns a copy of an object without a property, which is not made for it. */
export function omit<Base extends object, Name extends keyof Base & string>(base: Base, name: Name): Omit<Base, Name> {
  return copy(base, [name]);
}

function copy<Base extends object>(base: Base, without: readonly string[]): Base {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(base)) {
    if (without.includes(name)) continue;
    const property = Object.getOwnPropertyDescriptor(base, name) as PropertyDescriptor;
    if (property.get) Object.defineProperty(result, name, property);
    else result[name] = property.value;
  }
  return result as Base;
}
