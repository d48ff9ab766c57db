import { bodyOf } from '../../content/pageParts.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { isShared, isShown } from '../../hub/isShown.ts';
import { createConcepts } from '../../okf/concept.ts';
import { toMarkdown } from '../../okf/conceptText.ts';
import type { ConceptFrontMatter } from '../../okf/profile.ts';
import { toEntryProps } from '../entryProps.ts';
import type { SitePage } from '../pages.ts';
import { listSheet } from '../rotationPart.ts';
import type { Surroundings } from '../surroundings.ts';
import { type BlockInput, writePages, writePlaybook } from './blockText.ts';
import { writeFacts, writeNotes, writeRelations } from './hubText.ts';
import { createPageLinks, type LinkSite } from './pageLinks.ts';
import { writePart } from './partText.ts';
import { rewriteHtmlLinks, toPlainMarkdown, withoutComments } from './plainMarkdown.ts';
import { createTextWriter } from './textWriter.ts';

/** The Markdown of a page. In it are marks in place of what only the built site knows (`marks.ts`). */
export interface MarkdownPage {
  readonly entry: HubEntry;
  readonly frontMatter: ConceptFrontMatter;
  /** The page without its front matter. */
  readonly body: string;
  /** The page whole. */
  readonly text: string;
}

interface PagesInput {
  readonly surroundings: Surroundings;
  readonly site: Omit<LinkSite, 'pages'>;
  readonly pages: readonly SitePage[];
  /** Reads the text of a page's file; nothing where it cannot be read. */
  readonly readText: (file: string) => string | undefined;
}

/** Makes the Markdown of pages. */
export interface MarkdownPages {
  /** Those that have a Markdown page: of the site, and for all to read. */
  readonly entries: readonly HubEntry[];
  readonly links: ReturnType<typeof createPageLinks>;
  readonly make: (entry: HubEntry) => MarkdownPage;
}

/** Says whether an entry has a Markdown page where it has a page. */
function hasMarkdown(entry: HubEntry): boolean {
  return isShown(entry) && isShared(entry);
}

/** Creates what makes the Markdown of pages, one by one. */
export function createMarkdownPages({ surroundings, site, pages, readText }: PagesInput): MarkdownPages {
  const { directory } = surroundings;
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const entries = directory.hub.entries.filter((entry) => hasMarkdown(entry) && bySource.has(entry.source));
  const links = createPageLinks(entries, { ...site, pages });
  const writer = createTextWriter(links);
  const toConcept = createConcepts(directory.find, links);
  const textOf = ({ source }: HubEntry) => readText(bySource.get(source)?.file ?? '') ?? '';
  const isMdx = ({ source }: HubEntry) => surroundings.isMdx || source.endsWith('.mdx');
  const toPlain: BlockInput['toPlain'] = (entry, text) =>
    isMdx(entry) ? toPlainMarkdown(text).text : withoutComments(text);
  const blocks: BlockInput = { directory, links, writer, textOf, toPlain };

  const writeBlocks = ({ id, kind }: HubEntry): readonly string[] => {
    const playbook = kind === 'playbook' ? directory.hub.playbooks.find((plan) => plan.id === id) : undefined;
    const rotation = kind === 'rotation' ? surroundings.rotations().find((one) => one.id === id) : undefined;
    const sheet = rotation ? writePages(listSheet(rotation, directory), blocks) : [];
    return [
      ...(playbook ? writePlaybook(playbook, blocks) : []),
      ...(sheet.length > 0 ? ['## What to watch for', ...sheet] : []),
    ];
  };

  return {
    entries,
    links,
    make: (entry) => {
      const written = bodyOf(textOf(entry));
      const plain = isMdx(entry) ? toPlainMarkdown(written) : { text: withoutComments(written), hidden: [] };
      const { frontMatter, body } = toConcept(entry, `---\n---\n${plain.text}`);
      const { links: _, ...own } = frontMatter.trowel;
      const props = toEntryProps(entry, surroundings);
      const text = rewriteHtmlLinks(body, (href) => links.inText(entry, href)).trim();
      const whole = [
        ...(hasTitle(text) ? [] : [`# ${entry.title.replaceAll(/\s+/g, ' ')}`]),
        ...writeNotes(props, writer),
        ...(text === '' ? [] : [text]),
        ...(props.part ? writePart(props.part, writer) : []),
        ...writeBlocks(entry),
        ...writeFacts(props, { writer, links }),
        ...writeRelations(props, writer),
        ...(plain.hidden.length === 0
          ? []
          : [`Only the page itself shows: ${plain.hidden.map((name) => `\`${name}\``).join(', ')}.`]),
      ];
      const page = `${whole.join('\n\n')}\n`;
      const kept = { ...frontMatter, trowel: own };
      return { entry, frontMatter: kept, body: page, text: toMarkdown({ frontMatter: kept, body: `\n${page}` }) };
    },
  };
}

/** Says whether a text begins with a heading of the first level. */
function hasTitle(text: string): boolean {
  return /^(?:# |[^\n]+\n=+[ \t]*(?:\n|$))/.test(text);
}
