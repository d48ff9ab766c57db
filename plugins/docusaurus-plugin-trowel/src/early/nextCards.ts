/**
 * The entry point `docusaurus-plugin-trowel/early/next-cards`: the step to take next, and how much is done, before React has the page. For pages
 * whose HTML has `data-trowel-next`, also as the beginning of `data-trowel-next-count`.
 *
 * @packageDocumentation
 */
import { fill } from '../shared/progressWords.ts';
import { type NextCard, parseWalking } from '../shared/walking.ts';
import { type EarlyPage, findAll } from './page.ts';

/**
 * Fills the cards of the next step with what the browser keeps. `data-trowel-next` names the key in the local storage,
 * `data-trowel-path` the path; without it, the card shows the first path that is walked. Of what has `data-trowel-next-count` instead, only
 * bar and count are filled.
 */
export function start({ root }: EarlyPage): void {
  const show = () => {
    for (const card of findAll(root, '[data-trowel-next]')) {
      const next = findCard(card, card.dataset.trowelNext);
      if (!next) continue;
      for (const slot of findAll(card, '[data-slot]'))
        slot.textContent = next.words[slot.dataset.slot as keyof typeof next.words];
      for (const tick of card.querySelectorAll('button')) tick.disabled = next.step === undefined;
      for (const link of findAll(card, 'a')) (link as HTMLAnchorElement).href = next.link;
      showBars(card, next);
    }
    for (const dock of findAll(root, '[data-trowel-next-count]')) {
      const next = findCard(dock, dock.dataset.trowelNextCount);
      if (!next) continue;
      const { done, steps } = next;
      for (const count of findAll(dock, '[data-count]'))
        count.textContent = fill(count.dataset.count as string, { done, steps });
      showBars(dock, next);
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

function findCard({ dataset: { trowelPath: path } }: HTMLElement, key: string | undefined): NextCard | undefined {
  const { cards } = parseWalking(localStorage.getItem(key as string));
  return path === undefined ? cards[0] : cards.find((one) => one.path === path);
}

function showBars(within: HTMLElement, { steps, done }: NextCard): void {
  for (const bar of within.querySelectorAll('progress')) [bar.max, bar.value] = [steps, done];
}
