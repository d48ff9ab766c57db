import { translate } from '@docusaurus/Translate';
import type { SortName } from './indexState.ts';

/** Names an order. */
export function sortLabel(name: SortName): string {
  switch (name) {
    case 'given':
      return translate({ id: 'theme.trowel.sort.given', message: 'Default order' });
    case 'newest':
      return translate({ id: 'theme.trowel.sort.newest', message: 'Newest first' });
    case 'oldest':
      return translate({ id: 'theme.trowel.sort.oldest', message: 'Oldest first' });
    case 'title':
      return translate({ id: 'theme.trowel.sort.title', message: 'By title' });
    case 'number':
      return translate({ id: 'theme.trowel.sort.number', message: 'By number' });
  }
}

/** Says how many of all rows are shown. */
export function countLabel({ total, all }: { total: number; all: number }): string {
  return total === all
    ? translate({ id: 'theme.trowel.index.all', message: '{all} in all' }, { all: String(all) })
    : translate(
        { id: 'theme.trowel.index.some', message: '{total} of {all}' },
        { total: String(total), all: String(all) },
      );
}

/** Says that the rows of a long index are on their way. */
export function loadingLabel(all: number): string {
  return translate({ id: 'theme.trowel.index.loading', message: 'Loading all {all} …' }, { all: String(all) });
}

/** Says that the rows of a long index did not come. */
export function failedLabel(): string {
  return translate({
    id: 'theme.trowel.index.failed',
    message: 'The whole list cannot be loaded. This is one page of it.',
  });
}
