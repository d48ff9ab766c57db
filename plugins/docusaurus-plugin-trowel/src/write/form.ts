import type { KindName } from '../content/kinds/names.ts';

/** Where the names for a field come from: tags, skills, stages of paths (`backend/week-1`), or the pages of a kind. */
export type PickList = 'tags' | 'skills' | 'steps' | KindName;

/** How a value is given. What the form holds is written behind it; it becomes data when the page is written (`data.ts`). */
export type Control =
  /** Text. */
  | { readonly type: 'text' | 'date' | 'number' }
  /** The chosen text. */
  | { readonly type: 'choice'; readonly values: readonly string[] }
  /** True, false or undefined. */
  | { readonly type: 'flag' }
  /** One name as text. */
  | { readonly type: 'name'; readonly from: PickList }
  /** A list of names. */
  | { readonly type: 'names'; readonly from?: PickList; readonly values?: readonly string[] }
  /** A list of texts. */
  | { readonly type: 'lines' }
  /** A record of what its fields hold. */
  | { readonly type: 'group'; readonly fields: readonly FormField[] }
  /** A list of such records. */
  | { readonly type: 'groups'; readonly fields: readonly FormField[] }
  /** JSON as text: the form has no other way to give such a value. */
  | { readonly type: 'data' };

/** A field of a form. Plain data. */
export interface FormField {
  readonly name: string;
  readonly control: Control;
  /** `required` fields come first, `more` are folded. */
  readonly need: 'required' | 'asked' | 'more';
  /** Of a field that the site adds, and of parts of a field; the theme has its own words for all others. */
  readonly label?: string;
  readonly hint?: string;
  readonly example?: string;
}

/** The form of a kind. Plain data, made from the kind's schema. */
export interface KindForm {
  readonly kind: KindName;
  /** The required ones first. The first is the title. */
  readonly fields: readonly FormField[];
  /** The headings of the kind's template. */
  readonly sections: readonly string[];
  /** The folder of new pages, relative to the site. */
  readonly folder: string;
  /** Whether a page in that folder has to say its kind. */
  readonly saysKind: boolean;
  /** Whether a page has to say that it is Markdown, since the site takes it for MDX, in which `{` and `<` begin code. */
  readonly saysFormat?: boolean;
  /** How the file of a new page begins. */
  readonly fileBegins?: 'date' | 'number';
}

/** What a form holds, by field. Comes from storage, so it can be anything. */
export type Values = Readonly<Record<string, unknown>>;

/** A section of a page that is being written. */
export interface DraftSection {
  readonly heading: string;
  readonly text: string;
}

/** A page that is being written. */
export interface Draft {
  readonly kind: KindName;
  readonly values: Values;
  /** The text before the first heading. */
  readonly lead: string;
  readonly sections: readonly DraftSection[];
}
