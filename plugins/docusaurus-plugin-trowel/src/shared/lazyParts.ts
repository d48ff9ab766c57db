import { lazyValue } from './lazyValue.ts';

/** For each part, the function that makes it. */
type Makers<Parts> = { readonly [Name in keyof Parts]: () => Parts[Name] };

/**
 * Adds properties to an object whose values are made at their first use, and kept. The object is still plain data: listing,
 * spreading, comparing or serializing it makes all values. `extend` and `omit` copy it without making them.
 */
export function addLazyParts<Base extends object, Parts extends object>(
  base: Base,
  makers: Makers<Parts>,
): Base & Parts {
  for (const [name, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(base, name, { get: lazyValue(make), enumerable: true, configurable: true });
  return base as Base & Parts;
}

/** Returns a copy of an object with more properties. Lazy values are not made by this, and are shared with the copy. */
export function extend<Base extends object, More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More {
  return Object.assign(copy(base, Object.keys(more)), more);
}

/** Returns a copy of an object without a property. Lazy values are not made by this. */
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
