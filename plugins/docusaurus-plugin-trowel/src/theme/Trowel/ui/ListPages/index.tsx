import type { Props } from '@theme/Trowel/ui/ListPages';
import Pagination from '@theme/Trowel/ui/Pagination';

/** Links to the other pages of a long list, which have addresses of their own. Nothing for a list of one page. */
export default function ListPages({ place }: Props) {
  if (!place) return null;
  const { page, pages } = place;
  return (
    <Pagination
      page={page}
      pages={pages.length}
      hrefOf={(to) => pages[to - 1]?.permalink ?? ''}
      names={pages.map(({ name }) => name)}
    />
  );
}
