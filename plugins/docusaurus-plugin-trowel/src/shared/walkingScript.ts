import { ownAddress } from './ownAddress.ts';
import { cardSlots, walkingAttribute } from './walking.ts';

/** The name by which the script is called again, in the page's scripts and in React's. */
export const walkingFunction = 'trowelWalking';

interface WalkingScript {
  /** Where the copy of what follows from the reader's progress is kept. */
  readonly storage: string;
  readonly key: string;
}

/**
 * Returns the script for the head of a page that shows something of a walk. Before anything is shown, it marks the root element with the paths
 * that are walked; behind each card and each list of steps it is called again, and fills them. So the first frame has all of it, and nothing moves.
 * A page that the browser had put aside, and another tab, are heard, too. Docusaurus shortens it, so it is written to be read.
 *
 * A card is an element with `data-trowel-next`, and `data-trowel-path` for another path than the first. In it `data-slot` says which text
 * an element has. A step has its id in `data-trowel-step`.
 */
export function toWalkingScript({ storage, key }: WalkingScript): string {
  return `{
  const isCard = ({ path, link, steps, done, skipped, states, words }) =>
    states && words &&
    Object.values(states).every((one) => typeof one?.state === 'string' && typeof one.says === 'string') &&
    [path, link, ...${JSON.stringify(cardSlots)}.map((slot) => words[slot])].every((text) => typeof text === 'string') &&
    [steps, done, skipped].every(Number.isFinite) &&
    // Only addresses of this site.
    ${ownAddress}.test(link);

  const read = (text) => {
    try {
      const cards = JSON.parse(text ?? ${storage}.getItem(${JSON.stringify(key)})).cards.filter(isCard);
      // An id may have a space.
      return { cards, paths: cards.map(({ path }) => encodeURI(path)).join(' ') };
    } catch {
      // The storage is blocked, or holds something else.
      return { cards: [], paths: '' };
    }
  };

  const fill = (place, { link, steps, done, skipped, words }) => {
    for (const element of place.querySelectorAll('[data-slot]')) {
      // Always as text: what is kept is never HTML.
      element.textContent = words[element.dataset.slot];
      if (element.matches('a')) element.href = link;
    }
    for (const bar of place.querySelectorAll('progress')) {
      bar.max = steps;
      bar.value = done;
      bar.style.setProperty('--trowel-closed', (100 * (done + skipped)) / steps + '%');
    }
  };

  const mark = (step, { state, says }) => {
    const { dataset } = step;
    if (dataset.state === state) return;
    const isDone = state === 'done';
    dataset.state = state;
    dataset.done = isDone;
    // Not every browser has the property.
    if (step.hasAttribute('aria-pressed')) step.setAttribute('aria-pressed', isDone);
    for (const box of step.querySelectorAll('[type=checkbox]')) box.checked = isDone;
    for (const text of step.querySelectorAll('[data-says]')) {
      text.dataset.says = state;
      text.textContent = says;
    }
  };

  // With a text, that is what is kept: the storage may have no room for it.
  const show = (text) => {
    const { cards, paths } = read(text);
    const root = document.documentElement;
    if (!paths) root.removeAttribute('${walkingAttribute}');
    else if (root.getAttribute('${walkingAttribute}') !== paths) root.setAttribute('${walkingAttribute}', paths);
    for (const place of document.querySelectorAll('[data-trowel-next]')) {
      const { trowelPath } = place.dataset;
      const card = trowelPath === undefined ? cards[0] : cards.find(({ path }) => path === trowelPath);
      if (card) fill(place, card);
    }
    for (const step of document.querySelectorAll('[data-trowel-step]')) {
      const id = step.dataset.trowelStep;
      const known = cards.find(({ states }) => Object.hasOwn(states, id));
      if (known) mark(step, known.states[id]);
    }
  };

  // Docusaurus puts the script into the head once more when React has the page.
  if (!window.${walkingFunction}) {
    window.${walkingFunction} = show;
    addEventListener('pageshow', ({ persisted }) => persisted && show());
    addEventListener('storage', ({ key }) => (key === null || key === ${JSON.stringify(key)}) && show());
    show();
  }
}`;
}
