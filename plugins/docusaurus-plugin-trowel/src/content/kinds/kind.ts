import type * as z from 'zod';

/** The fields of a kind: a zod schema per front-matter field, described. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** A pointer to an entry: the field that holds it, the name in it, and the kind that is meant. */
interface Pointer {
  readonly field: string;
  readonly target: string;
  readonly kind: string;
}

/**
 * All that is particular to one kind of page. The TypeScript type, validation, the JSON Schema for editors, templates,
 * the reference page and the search facets are derived from it.
 */
export interface Kind<Name extends string = string, Fields extends Shape = Shape> {
  readonly name: Name;
  /** What one and what many are called, in English; the theme translates. */
  readonly label: readonly [one: string, many: string];
  /** What such a page is for, in one sentence. */
  readonly description: string;
  /** The folder it lives in by convention, below `docs/` (stories: the blog). */
  readonly folder: string;
  /** Other names that the folder has in repositories that were there before the hub. */
  readonly alsoIn?: readonly string[];
  readonly fields: Fields;
  /** Names that other tools give to the same fields: theirs → ours. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Pointers to other entries inside a field that holds more than pointers. */
  readonly pointers?: (fields: Readonly<Record<string, unknown>>) => readonly Pointer[];
  /** Headings that its template proposes. */
  readonly sections: readonly string[];
  /** Whether metadata in the text (MADR bullets, `## Status`) is read: only for kinds that other tools write too. */
  readonly readsText?: boolean;
}

/** Declares a kind; its type is inferred from the fields. */
export function defineKind<const Name extends string, Fields extends Shape>(
  kind: Kind<Name, Fields>,
): Kind<Name, Fields> {
  return kind;
}
