import { splitPage } from '../content/pageParts.ts';
import type { FindEntry, HubEntry } from '../hub/hub.ts';
import { rewriteLinks } from './bodyLinks.ts';
import { toFrontMatter } from './conceptFields.ts';
import type { ConceptLinks } from './conceptLinks.ts';
import type { ConceptFrontMatter } from './profile.ts';
import { withoutNames } from './withoutNames.ts';

/** One entry for machines: what the hub knows of it as front matter, and its text. */
export interface Concept {
  readonly frontMatter: ConceptFrontMatter;
  /** The page's own front matter as its author wrote it. Leave it out where nobody reads the concept back. */
  readonly written?: string;
  readonly body: string;
}

/**
 * Creates the function that makes the concept of an entry. `text` is that of its file, as `toPlainText` returns it. `withheldIn` returns
 * what the page's own front matter calls entries that the reader may not see; it need not be given where nobody reads that.
 */
export function createConcepts(
  find: FindEntry,
  links: ConceptLinks,
  withheldIn: (entry: HubEntry) => ReadonlySet<string> = () => nothing,
): (entry: HubEntry, text: string) => Concept {
  return (entry, text) => {
    const parts = splitPage(text);
    const isWhole = typeof parts === 'string';
    const { body, links: rewritten } = rewriteLinks(isWhole ? text : parts.body, (href) => links.inText(entry, href));
    return {
      frontMatter: toFrontMatter(entry, { find, links, rewritten }),
      ...(isWhole ? {} : { written: withoutNames(parts.fields, withheldIn(entry)) }),
      body,
    };
  };
}

const nothing: ReadonlySet<string> = new Set();
