import type { KindName } from './kinds/names.ts';

/**
 * A way to mend a problem, as data: the rule that finds the problem knows it, and states it beside the message. An editor makes an edit
 * of it (`editor/pageFixes.ts`). Values of fields are YAML on one line.
 */
export type Fix =
  /** Writes something in the place of what stands at the problem, or behind it. `isNear`: it is what was probably meant. */
  | { readonly type: 'write'; readonly right: string; readonly instead: string; readonly isNear?: true }
  /** Sets fields of the front matter, and adds names to fields that are lists. */
  | {
      readonly type: 'set';
      readonly fields: Readonly<Record<string, string>>;
      readonly names?: Readonly<Record<string, readonly string[]>>;
    }
  /** Adds a field that is missing, for somebody to fill in. */
  | { readonly type: 'add'; readonly field: string }
  /** Takes a field out, with all its lines. */
  | { readonly type: 'remove'; readonly field: string }
  /** Takes the field out that begins at the problem, which is there twice. */
  | { readonly type: 'second'; readonly field: string }
  /** Sets a field to the day on which it is mended. */
  | { readonly type: 'today'; readonly field: string }
  /** Writes the page that is missing. */
  | { readonly type: 'page'; readonly kind: KindName; readonly name: string }
  /** Adds something to the braces of the block that begins at the problem. */
  | { readonly type: 'brace'; readonly text: string }
  /** Finds the page that a link means, which leads to no file. */
  | { readonly type: 'link'; readonly href: string }
  /** Takes a line for the one of the problem. */
  | { readonly type: 'line'; readonly title: string; readonly line: string }
  /** Ends what begins at the problem and has no end. */
  | { readonly type: 'close'; readonly what: 'front matter' | 'block' }
  /** Begins front matter that has no first line. */
  | { readonly type: 'open' }
  /** Writes spaces for the tabs that indent front matter. */
  | { readonly type: 'spaces' };
