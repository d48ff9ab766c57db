/**
 * The entry point `docusaurus-plugin-trowel/early/next-cards`: the step to take next before React has the page, for pages with
 * `data-trowel-next`.
 *
 * @packageDocumentation
 */
import { parseWalking } from '../shared/walking.ts';
import { type EarlyPage, findAll } from './page.ts';

/**
 * Fills the cards of the next step with what the browser keeps. `data-trowel-next` names the key in the local storage,
 * `data-trowel-path` the path; without it, the card shows the first path that is walked.
 */
export function start({ root }: EarlyPage): void {
  const show = () => {
    for (const card of findAll(root, '[data-trowel-next]')) {
      const { trowelNext: key, trowelPath: path } = card.dataset;
      const { cards } = parseWalking(localStorage.getItem(key as string));
      const next = path === undefined ? cards[0] : cards.find((one) => one.path === path);
      if (!next) continue;
      for (const slot of findAll(card, '[data-slot]'))
        slot.textContent = next.words[slot.dataset.slot as keyof typeof next.words];
      for (const tick of card.querySelectorAll('button')) tick.disabled = next.step === undefined;
      for (const link of findAll(card, 'a')) (link as HTMLAnchorElement).href = next.link;
      for (const bar of card.querySelectorAll('progress')) [bar.max, bar.value] = [next.steps, next.done];
    }
  };
  // A page without storage has no cards to fill.
  try {
    show();
    // For a page that the browser kept, and for another tab.
    addEventListener('pageshow', show);
    addEventListener('storage', show);
  } catch {}
}
