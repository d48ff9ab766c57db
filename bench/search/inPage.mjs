// Loaded into the pages that are measured: tells when results appear, in milliseconds since 1970, as the server's log does.

const now = () => performance.timeOrigin + performance.now();
let seen = [];
let begun;
let observer;

/**
 * Begins to watch for results.
 * @param {{rows: string, coming?: string}} selectors Of a result, and of a list whose passages are still on their way.
 */
function watch({ rows, coming }) {
  seen = [];
  observer?.disconnect();
  const look = () => {
    const state = {
      at: now(),
      rows: document.querySelectorAll(rows).length,
      coming: coming !== undefined && document.querySelector(coming) !== null,
    };
    const last = seen.at(-1);
    if (last?.rows !== state.rows || last.coming !== state.coming) seen.push(state);
  };
  observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-passages'] });
  look();
}

/** Sets a field's text as typing does, so that React sees it. */
function type(field, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Fills a field with a text as soon as it is there, has the focus and can be typed into. */
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
  /** Begins with the next key or focus, or at once. */
  begin(event) {
    begun = undefined;
    if (event === undefined) begun = now();
    else addEventListener(event, () => (begun ??= now()), { capture: true, once: true });
  },
  seen: () => ({ begun, seen }),
  fillWhenThere,
};
