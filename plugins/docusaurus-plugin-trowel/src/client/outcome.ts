/** What follows a press, the same everywhere: the outcome is said, and the focus goes on when what was pressed is gone. */

/** How long the outcome stays to be seen. A screen reader has it until the next one. */
const shown = 8000;
/** How long something may take to be shown before the focus is left where it is. */
const patience = 3000;

let place: HTMLElement | undefined;
let takeAway = () => {};

/**
 * Says what came of a press, in the one place that a page has for it (`said.css`): it is seen for some seconds, or until the reader goes on to
 * another page, and read aloud.
 */
export function announce(text: string): void {
  if (!place?.isConnected) {
    place = document.createElement('div');
    place.setAttribute('role', 'status');
    place.setAttribute('data-trowel-said', '');
    document.body.append(place);
  }
  takeAway();
  takeAway = show(text, place);
}

/** Shows a text. Returns what takes it away. */
function show(text: string, region: HTMLElement): () => void {
  const gone = new AbortController();
  const end = () => gone.abort();
  // A screen reader hears of a text only where there was none before. What was pressed may be a link itself, which is over by then.
  let timer = setTimeout(() => {
    region.textContent = text;
    timer = setTimeout(end, shown);
    const { signal } = gone;
    addEventListener('popstate', end, { signal });
    document.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('a[href]')) end();
      },
      { signal },
    );
  }, 50);
  gone.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    region.textContent = '';
  });
  return end;
}

/** Moves the focus as soon as its goal is shown, unless the reader has moved it meanwhile. */
export function moveFocus(findGoal: () => Element | null | undefined): void {
  const { activeElement: before } = document;
  const end = performance.now() + patience;
  const attempt = () => {
    const { activeElement, body } = document;
    if (activeElement !== before && activeElement !== body && activeElement !== null) return;
    const goal = findGoal();
    if (goal instanceof HTMLElement && goal.getClientRects().length > 0) {
      // A heading, for one, has no focus by itself.
      if (goal.tabIndex < 0 && !goal.hasAttribute('tabindex')) goal.tabIndex = -1;
      goal.focus();
      if (document.activeElement === goal) return;
    }
    if (performance.now() < end) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
