import { fetchAhead } from './bytes.ts';
import { findLink } from './holding.ts';
import type { EarlyPage } from './page.ts';

/** Fetches the page that a link leads to, when a pointer is over it. */
export function answerLinks(page: EarlyPage): void {
  page.on('pointerover', 'a', ({ target }) => {
    const { origin, pathname } = findLink(target) ?? location;
    if (origin === location.origin && pathname !== location.pathname) fetchAhead(pathname);
  });
}
