import type { CustomFields } from '../config/extension.ts';
import type { KindName } from '../content/kinds/names.ts';
import type { Forge } from '../write/forge.ts';
import type { KindForm } from '../write/form.ts';

/** The page on which pages are written. */
export interface WritePageProps {
  /** The kinds in the order in which they are offered, with the forge's page for an empty template, which needs no JavaScript. */
  readonly kinds: readonly { readonly kind: KindName; readonly template?: string }[];
  /** Where pages are published. Absent when the site names no forge. */
  readonly forge?: Forge;
  /** The address to which pages can be sent. */
  readonly mail?: string;
  /** The address below which the Markdown of pages is. Absent when it is not published. */
  readonly sources?: string;
}

/** The forms, and what they offer. */
export interface WriteForms {
  readonly forms: readonly KindForm[];
  /** The fields that the site adds to kinds. */
  readonly custom: CustomFields;
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  /** Each stage of a path, as a tag names it: `backend/week-1`. */
  readonly steps: readonly (readonly [tag: string, title: string])[];
  /** The names of constraints that were lifted. */
  readonly lifted: readonly string[];
  /** All pages of the hub. */
  readonly entries: readonly (readonly [kind: KindName, name: string, title: string, source: string])[];
  /** The sources of pages of which not all is published, so that a form cannot change them. */
  readonly shortened?: readonly string[];
}
