import type * as z from 'zod';
import type { Publish } from '../audience.ts';

/** The fields of a kind: a zod schema with metadata (`FieldMeta`) for each front-matter field. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** A reference to an entry inside a field: the field, the name of the entry, and its kind. */
interface Pointer {
  readonly field: string;
  readonly target: string;
  /** Absent when it can be any. */
  readonly kind?: string;
  /** The item of the field, when that is a list: where a problem with the reference is. */
  readonly item?: number;
}

/**
 * A fact of a page's header. It shows the field of the same name, or the one that `field` names.
 * `as` says how the value is drawn:
 * - `text` as written, lists joined by commas; `date` in the reader's language; `status` as a badge
 * - `people` with links to their pages; `links` as addresses where they are addresses, else as text
 * - `code` as identifiers; `paths` as globs with links to `/why`
 * - `span` as the time from a field `{from, to}`, or from the two fields that `field` names
 */
export interface FactPolicy {
  readonly as: 'text' | 'date' | 'status' | 'people' | 'links' | 'code' | 'paths' | 'span';
  /** Its heading, in English; by default the field's name with a capital letter. */
  readonly label?: string;
  readonly field?: string | readonly [from: string, to: string];
  /** Whether it has the whole width, below the others. `code` always has. */
  readonly wide?: boolean;
}

/** The role of a person who can explain a page. */
export type ExplainerRole = 'owner' | 'system-owner' | 'witness' | 'decision-maker' | 'author';

/** The colour of a kind's mark, in the theme's palette. */
export type Tone = 'slate' | 'ochre' | 'clay' | 'moss' | 'patina' | 'graphite';

/**
 * All policy about a kind. The TypeScript type, validation, the JSON Schema for editors, templates, the reference page, the
 * theme's words and every list of kinds are derived from it.
 */
export interface Kind<Name extends string = string, Fields extends Shape = Shape> {
  readonly name: Name;
  /** Singular and plural, in English; the theme translates them. */
  readonly label: readonly [one: string, many: string];
  /** The purpose of such a page, in one sentence. */
  readonly description: string;
  /** Its usual folder, below `docs/` (for stories, the blog). */
  readonly folder: string;
  /** Other names of the folder in existing repositories. */
  readonly alsoIn?: readonly string[];
  readonly fields: Fields;
  /** Whether its pages may have fields that it does not know: they are the site's own pages, not written for the hub. */
  readonly takesOtherFields?: boolean;
  /** Names of the same fields in other tools: theirs → ours. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What reads the values of names that other tools write in a form of their own: theirs → a value that our field takes. */
  readonly aliasReaders?: Readonly<Record<string, (written: unknown) => unknown>>;
  /** Finds references inside fields that are not only references. */
  readonly pointers?: (fields: Readonly<Record<string, unknown>>) => readonly Pointer[];
  /** The facets of its index, in order: names of those in `facets/builtInFacets.ts`, or of fields of the kind. */
  readonly facets: readonly string[];
  /** The headings of its template. */
  readonly sections: readonly string[];
  /** The question that each of these sections answers, in English; the theme translates it. */
  readonly prompts?: Readonly<Record<string, string>>;
  /** The fields that a new page cannot do without, besides its title, in the order in which they are asked for. */
  readonly required?: readonly string[];
  /**
   * The fields that are asked for beside those, and can stay empty. One that is made of parts, such as a figure before and after,
   * stands behind the text, and so do all after it. Fields that are not asked for are folded.
   */
  readonly asked?: readonly string[];
  /** How the file of a new page begins: with its date, or with the next number. */
  readonly fileBegins?: 'date' | 'number';
  /** Whether metadata in the text (MADR's bullets, `## Status`) is parsed; for kinds that other tools write, too. */
  readonly readsText?: boolean;

  /** Its mark: an SVG path on a grid of 12 × 12, drawn inside a square. */
  readonly icon: string;
  readonly tone: Tone;
  /** The introduction of its index; a kind without it has no index. */
  readonly intro?: string;
  /** The facts in the header of its pages, in order. */
  readonly facts: Readonly<Record<string, FactPolicy>>;
  /** Whether lists begin with the newest entry, or the highest number; other lists are in alphabetical order. */
  readonly isChronicle?: boolean;
  /** Its position among the independent steps of a path; the lowest comes first: what it is, then why, then how. */
  readonly readingPlace: number;
  /** Fields that name people who can explain the page, in the order in which to ask them, with the role that each gives. */
  readonly explainers: Readonly<Record<string, ExplainerRole>>;
  /**
   * Its position in the interview of a person who leaves, about pages that only they can explain; the lowest comes first.
   * Absent for kinds that need no explanation.
   */
  readonly interviewPlace?: number;
  /**
   * The kind that such an entry becomes when it is promoted. Until then it is no record of the organisation: it has no number
   * and governs nothing. A reference to a record of that kind can mean it.
   */
  readonly becomes?: string;
  /** Whether a marker in code can name such a page, which says why code is as it is. */
  readonly isNamedInCode?: boolean;
  /** Whether it is a layer of a system's history, drawn on the system's page. */
  readonly isLayer?: boolean;
  /** Whether its pages open with the verdict, the landmines and whom to ask, instead of listing them as facts. */
  readonly opensWithVerdict?: boolean;
  /**
   * Whether its pages are about people and what they agreed on, not knowledge that others use: they cite nothing, earn no credit as
   * pages, are no news, leave nothing behind after a pilot, and nobody is asked whether they got them further.
   */
  readonly isAboutPeople?: boolean;
  /** Who may read its pages that do not say so themselves; everybody unless given. A hub says it in its file. */
  readonly publish?: Publish;
  /** Whether its index links to what to reconsider because a constraint was lifted. */
  readonly isReconsidered?: boolean;
}

/** Defines a kind. Its type is inferred from the fields. */
export function defineKind<const Name extends string, Fields extends Shape>(
  kind: Kind<Name, Fields>,
): Kind<Name, Fields> {
  return kind;
}
