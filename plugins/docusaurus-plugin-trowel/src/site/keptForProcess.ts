/**
 * Returns a value that is kept for the whole process: an edit of the site's config loads the plugin's modules anew, while its middleware stays that
 * of the first.
 */
export function keepForProcess<Value>(name: string, make: () => Value): Value {
  const kept = globalThis as { [key: symbol]: Value | undefined };
  const key = Symbol.for(`docusaurus-plugin-trowel/${name}`);
  kept[key] ??= make();
  return kept[key];
}
