// Runs in a measured page: reports when results appear, in milliseconds since 1970, like the server's log.

const now = () => performance.timeOrigin + performance.now();
let seen = [];
let begun;
let observer;

/**
 * Starts to watch for results.
 * @param {{rows: string, loading?: string}} selectors Of a result, and of a list whose passages are still loading.
 */
function watch({ rows, loading }) {
  seen = [];
  observer?.disconnect();
  const look = () => {
    const state = {
      at: now(),
      rows: document.querySelectorAll(rows).length,
      loading: loading !== undefined && document.querySelector(loading) !== null,
    };
    const last = seen.at(-1);
    if (last?.rows !== state.rows || last.loading !== state.loading) seen.push(state);
  };
  observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-passages'] });
  look();
}

/** Sets the text of a field so that React notices it. */
function type(field, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Fills a field as soon as it exists and has the focus. */
function fillWhenThere(selector, text) {
  const fill = () => {
    const field = document.querySelector(selector);
    if (!field || document.activeElement !== field) return false;
    type(field, text);
    return true;
  };
  if (fill()) return;
  const waiting = new MutationObserver(tryIt);
  function tryIt() {
    if (!fill()) return;
    waiting.disconnect();
    document.removeEventListener('focusin', tryIt);
  }
  waiting.observe(document, { subtree: true, childList: true });
  document.addEventListener('focusin', tryIt);
}

globalThis.trowelBench = {
  watch,
  type,
  /** Starts the clock at the next event of this name, or at once. */
  begin(event) {
    begun = undefined;
    if (event === undefined) begun = now();
    else addEventListener(event, () => (begun ??= now()), { capture: true, once: true });
  },
  seen: () => ({ begun, seen }),
  fillWhenThere,
};
