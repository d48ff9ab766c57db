import { toCalendarDate } from '../shared/readersDate.ts';
import { type EarlyPage, findAll } from './page.ts';

/**
 * Does what the reader's clock decides. `data-trowel-from` holds a day: from then on, a hidden element is shown. One that is not
 * hidden has text that only React can renew, so the page gets React at once; always when the attribute is empty.
 */
export function decideByDate({ root, wake }: EarlyPage): void {
  const today = toCalendarDate(new Date());
  for (const element of findAll(root, '[data-trowel-from]')) {
    if ((element.dataset.trowelFrom as string) > today) continue;
    if (element.hidden) element.hidden = false;
    else wake();
  }
}
