import { decodePath, isOtherSite } from './linkAddress.ts';

/** The link reference definitions of a body, `[label]: target`, by label in lower case. */
export type Definitions = ReadonlyMap<string, string>;

/** A text in which every link is a mark, so that no word of a label or an address is taken for the author's. */
export interface MaskedText {
  readonly text: string;
  /** What each mark stands for; `undefined` for a link that leads to no record. */
  readonly targets: readonly (string | undefined)[];
}

/** Matches the mark of a link. */
export const linkMark = '\uE000\\d+\uE001';

const link =
  /!?\[\[([^\]|]+)(?:\|[^\]]*)?\]\]|(!?)\[((?:[^[\]]|\[[^\]]*\])*)\](?:\(\s*(?:<([^>]*)>|([^)\s]*))[^)]*\)|\[([^\]]*)\])?|<?\bhttps?:\/\/[^\s<>)\]]+>?/gi;
/** A record's own spelling: `ADR-7`, `0007`, `0007-use-x`. */
const ownName = /^[\s"'`]*(?:(?:ADR|RFC|DR)[-\s#_]*0*(\d{1,5})\b|0+(\d{1,5})\b)/i;
const page = /\.mdx?$/i;
/** Addresses of a forge's issues and changes, also relative ones. */
const tracker =
  /(?:^|\/)(?:issues|pulls?|pull-requests|merge_requests|discussions|commits?|milestones?|tickets?|browse|compare|releases)(?:\/|$)/i;

/** Finds the link reference definitions of a body. */
export function findDefinitions(body: string): Definitions {
  const found = new Map<string, string>();
  if (!body.includes(']:')) return found;
  for (const [, label, target] of body.matchAll(/^ {0,3}\[([^\]^\n]+)\]:[ \t]*<?([^\s>]+)>?/gm)) {
    found.set((label as string).toLowerCase(), target as string);
  }
  return found;
}

/** Replaces the links of a text by marks. Other brackets go, and what is in them stays: `[ADR-8]` becomes `ADR-8`. */
export function maskLinks(written: string, definitions: Definitions): MaskedText {
  const targets: (string | undefined)[] = [];
  const mark = (target: string | undefined) => `\uE000${targets.push(target) - 1}\uE001`;
  const mask = (text: string): string =>
    text.replaceAll(
      link,
      (_, wiki?: string, image?: string, label?: string, angled?: string, plain?: string, reference?: string) => {
        if (wiki !== undefined) return mark(wiki.trim());
        if (label === undefined || image) return mark(undefined);
        const href = angled ?? plain ?? definitions.get((reference || label).toLowerCase());
        if (href !== undefined) return mark(toTarget(href, label));
        // A number alone in brackets is a footnote or a citation.
        return /^\d{1,3}$/.test(label) ? mark(undefined) : mask(label);
      },
    );
  return { text: mask(written), targets };
}

/** Returns what a link points at, if that can be a record. */
function toTarget(href: string, label: string): string | undefined {
  const address = href.replace(/#.*$/, '');
  const number = ownName.exec(label);
  const named = number?.[1] ?? number?.[2];
  if (isOtherSite(href)) return named !== undefined && endsIn(address.replace(/\?.*$/, ''), named) ? named : undefined;
  if (page.test(address)) return decodePath(address);
  if (address === '' || tracker.test(address)) return undefined;
  // The path is more exact than the number: `[0013](../0013-windows/)`.
  return named === undefined || endsIn(address.replace(/\/$/, ''), named) ? decodePath(address) : named;
}

/** Says whether an address ends in a record's number, as `https://…/0012-x.md` does: then it is a copy of the record here. */
function endsIn(address: string, number: string): boolean {
  const last = address.split('/').at(-1) ?? '';
  return new RegExp(`^(?:[a-z]+[-_]?)?0*${number}(?:$|[-_.])`, 'i').test(last);
}
