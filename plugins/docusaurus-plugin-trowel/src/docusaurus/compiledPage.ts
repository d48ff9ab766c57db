import type { Problem } from '../content/problem.ts';

/** A link of a page, as Docusaurus follows it. */
export interface PageLink {
  /** The address, once links to files are resolved. */
  readonly href: string;
  readonly line?: number;
  readonly column?: number;
}

/** What is known of a page once it is compiled. */
export interface CompiledPage {
  /** Path of its file, relative to the site. */
  readonly source: string;
  readonly permalink: string;
  readonly links: readonly PageLink[];
  /** The anchors in its text. */
  readonly anchors: readonly string[];
  /** Whether components may add anchors that are not in its text. */
  readonly isOpen: boolean;
  readonly problems: readonly Problem[];
}
