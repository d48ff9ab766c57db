import { isPast } from '../why/ranking.ts';
import type { GoverningPage } from '../why/types.ts';
import { describeConstraint, describeExplainer, describePage, describeReconsider } from '../why/words.ts';
import { toEscaped, toLink } from './escapedText.ts';

/** How many pages a hover shows whole; of the others it names titles. */
const mostWhole = 3;
const mostNamed = 10;
/** How many landmines, constraints or people of a page are shown. */
const mostRows = 8;

/** Returns the address that opens a page; nothing where there is none. */
export type LinkTo = (page: Pick<GoverningPage, 'id' | 'source' | 'permalink'>) => string | undefined;

/** Writes what hovering shows of the pages that govern code, as Markdown. What is from pages is escaped. */
export function toHover(pages: readonly GoverningPage[], linkTo: LinkTo): string {
  const others = pages.slice(mostWhole);
  const names = others.slice(0, mostNamed).map((page) => toLink(page.title, linkTo(page)));
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : '';
  return [
    ...pages.slice(0, mostWhole).map((page) => toPageNote(page, linkTo)),
    ...(names.length > 0 ? [`Also: ${names.join(', ')}${more}`] : []),
  ].join('\n\n---\n\n');
}

function toPageNote(page: GoverningPage, linkTo: LinkTo): string {
  const past = isPast(page) ? 'This no longer holds.' : undefined;
  const next = page.supersededBy && `**Replaced by:** ${toLink(page.supersededBy.title, linkTo(page.supersededBy))}`;
  return [
    `**${toLink(page.title, linkTo(page))}** (${toEscaped(describePage(page))})`,
    past,
    next,
    toEscaped(page.why),
    toRows(
      'Landmine',
      page.landmines.map(({ title, text }) => toEscaped([title, text].filter(Boolean).join(': '))),
    ),
    toRows(
      'Constraint',
      page.constraints.map(
        (one) => `${toLink(one.title, linkTo(one))} ${toEscaped(describeConstraint({ ...one, title: '' }))}`,
      ),
    ),
    describeReconsider(page),
    toRows(
      'Ask',
      page.explainers.map((one) => toEscaped(describeExplainer(one))),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function toRows(label: string, rows: readonly string[]): string {
  const shown = rows.slice(0, mostRows).map((row) => `- **${label}:** ${row}`);
  return [...shown, ...(rows.length > mostRows ? [`- and ${rows.length - mostRows} more`] : [])].join('\n');
}
