import { pluralize } from '../shared/plural.ts';
import { isPast } from '../why/ranking.ts';
import type { Answer, GoverningPage } from '../why/types.ts';
import { describeConstraint, describeExplainer, describePage, describeReconsider } from '../why/words.ts';

/** Says in one line what governs a piece of code: landmines first, then the constraints that hold. */
export function toGovernedLine(pages: readonly GoverningPage[]): string {
  const living = pages.filter((page) => !isPast(page));
  const landmines = living.flatMap((page) => page.landmines);
  const held = living.flatMap(({ constraints }) => constraints).filter(({ status }) => status === 'holds');
  const [first, ...others] = living.length > 0 ? living : pages;
  if (!first) return '';
  const rest = others.length > 0 ? ` and ${pluralize(others.length, 'page')} more` : '';
  return [
    landmines.length > 0
      ? `${pluralize(landmines.length, 'landmine')}: ${landmines[0]?.title ?? landmines[0]?.text}`
      : '',
    `Governed by ${first.title} (${describePage(first)})${rest}.`,
    held.length > 0 ? `Holds: ${[...new Set(held.map(describeConstraint))].join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Writes what hovering shows of an answer, as Markdown. `linkTo` returns the address that opens a page. */
export function toHover(
  answers: readonly Answer[],
  linkTo: (page: Pick<GoverningPage, 'id' | 'source'>) => string,
): string {
  return answers.map(({ page }) => toPageNote(page, linkTo)).join('\n\n---\n\n');
}

function toPageNote(page: GoverningPage, linkTo: Parameters<typeof toHover>[1]): string {
  const reconsider = describeReconsider(page);
  return [
    `**[${page.title}](${linkTo(page)})** (${describePage(page)})`,
    page.why,
    ...page.landmines.map(({ title, text }) => `**Landmine** ${[title, text].filter(Boolean).join(': ')}`),
    ...page.constraints.map((one) => `**Constraint** ${describeConstraint(one)}`),
    ...(reconsider === undefined ? [] : [reconsider]),
    ...(page.explainers.length > 0 ? [`**Ask** ${page.explainers.map(describeExplainer).join(', ')}`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}
