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
 * One fact of a page's header. It shows the field of the same name unless `field` says another.
 * `as` is how the value is drawn:
 * - `text` as written, lists joined by commas; `date` in the reader's language; `status` as a badge
 * - `people` with links to their pages; `links` as addresses where they are addresses, else as text
 * - `code` as names from code; `paths` as patterns of code that lead to the question why
 * - `span` from a field `{from, to}`, or from the two fields that `field` names
 */
export interface FactPolicy {
  readonly as: 'text' | 'date' | 'status' | 'people' | 'links' | 'code' | 'paths' | 'span';
  /** Its heading, in English; the field's name with a capital letter unless given. */
  readonly label?: string;
  readonly field?: string | readonly [from: string, to: string];
  /** Takes the whole width, below the others. Code always does. */
  readonly wide?: boolean;
}

/** What naming somebody in a field makes them to the page. */
export type ExplainerRole = 'owner' | 'system-owner' | 'witness' | 'decision-maker' | 'author';

/** The colour of a kind's mark: a stratum of the theme's palette. */
export type Tone = 'slate' | 'ochre' | 'clay' | 'moss' | 'patina' | 'graphite';

/**
 * All that is policy about one kind of page. The TypeScript type, validation, the JSON Schema for editors, templates,
 * the reference page, the theme's words and every list of kinds are derived from it.
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
  /** The facets of its index, in order: names of those in `facets/builtInFacets.ts`, or of fields of the kind. */
  readonly facets: readonly string[];
  /** Headings that its template proposes. */
  readonly sections: readonly string[];
  /** Whether metadata in the text (MADR bullets, `## Status`) is read: only for kinds that other tools write too. */
  readonly readsText?: boolean;

  /** Its mark: an SVG path on a grid of 12 × 12, drawn inside a square. */
  readonly icon: string;
  readonly tone: Tone;
  /** What the page that lists the kind says above the list; a kind without it has no such page. */
  readonly intro?: string;
  /** What its pages show in their header, in this order. */
  readonly facts: Readonly<Record<string, FactPolicy>>;
  /** Lists show the newest, or the highest number, first; otherwise they read from A to Z. */
  readonly isChronicle?: boolean;
  /** Place among the steps of a path that do not wait for each other; the lowest comes first: what it is, then why, then how. */
  readonly readingPlace: number;
  /** Fields that name who can explain the page, in the order in which they are asked, with what each makes of them. */
  readonly explainers: Readonly<Record<string, ExplainerRole>>;
  /**
   * Somebody must be able to explain such a page: who alone can is asked before they go, about the lowest first. Absent
   * for what is told already, or made of other pages.
   */
  readonly interviewPlace?: number;
  /**
   * The kind of record that such an entry becomes when it is promoted. Until then it is none of the organisation's records:
   * it has no number and governs nothing. A pointer at a record of that kind can mean it.
   */
  readonly becomes?: string;
  /** A marker in code can name such a page, and it says why code is as it is. */
  readonly isNamedInCode?: boolean;
  /** It is a layer of a system's history, drawn in the system's section. */
  readonly isLayer?: boolean;
  /** Its list leads to what should be reconsidered because a constraint was lifted. */
  readonly isReconsidered?: boolean;
}

/** Declares a kind; its type is inferred from the fields. */
export function defineKind<const Name extends string, Fields extends Shape>(
  kind: Kind<Name, Fields>,
): Kind<Name, Fields> {
  return kind;
}
