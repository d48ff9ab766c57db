import type { KindName } from '../content/kinds/index.ts';
import type { FigureName } from '../shared/programmeFigures.ts';
import type { Directory } from './directory.ts';
import { toFiguresAddress } from './figuresProps.ts';

/** Where to go on from a figure: a page of the hub's own, or the index of a kind. What the team records itself leads nowhere. */
const next: Readonly<Partial<Record<FigureName, { readonly page: string } | { readonly index: KindName }>>> = {
  'engagements-running': { index: 'engagement' },
  'engagements-paused': { index: 'engagement' },
  'engagements-silent': { index: 'engagement' },
  'hours-respected': { index: 'engagement' },
  'goals-reached': { index: 'engagement' },
  'paths-completed': { index: 'path' },
  'time-to-productivity': { index: 'path' },
  'actions-overdue': { index: 'retrospective' },
  'systems-nobody': { page: 'gaps' },
  'systems-one': { page: 'gaps' },
  'pages-fresh': { page: 'reviews' },
  'outcomes-judged': { page: 'reviews' },
  'questions-answered': { page: 'gaps' },
};

/** Returns the address at which to go on from a figure. `about` is what it is about, the worst first. */
export function findNext(name: FigureName, about: readonly string[], { find, link, indexOf, pageOf }: Directory) {
  const [first] = about;
  const path = name === 'time-to-productivity' && first !== undefined ? find(first) : undefined;
  if (path) return toFiguresAddress(link(path).permalink);
  const to = next[name];
  if (to === undefined) return undefined;
  return 'page' in to ? pageOf(to.page) : indexOf(to.index);
}
