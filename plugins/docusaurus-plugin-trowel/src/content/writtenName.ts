import type { FrontMatter } from './frontMatter.ts';

/** Finds the name of a field as written in front matter, exact or in other capitals; returns the field's own name by default. */
export function findWrittenName({ data }: Pick<FrontMatter, 'data'>, field: string): string {
  if (Object.hasOwn(data, field)) return field;
  return Object.keys(data).find((name) => name.toLowerCase() === field.toLowerCase()) ?? field;
}
