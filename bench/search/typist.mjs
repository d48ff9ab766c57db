// Runs in a page: types a text letter by letter and measures the time to each answer. Needs resultWatcher.mjs.

/** How long to wait for an answer, in milliseconds. */
const patience = 10_000;

/** Resolves with the time at which the list answers the text typed last. */
function answer(answered, text) {
  return new Promise((resolve, reject) => {
    const list = document.querySelector(answered.within) ?? document.body;
    const timer = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`No answer to ${JSON.stringify(text)}.`));
    }, patience);
    const observer = new MutationObserver(() => {
      const there =
        answered.is === 'children' ||
        (answered.is === 'text'
          ? document.querySelector(answered.within).dataset.answered === text
          : document.querySelector(answered.is) !== null);
      if (!there) return;
      const at = performance.now();
      clearTimeout(timer);
      observer.disconnect();
      resolve(at);
    });
    observer.observe(list, { subtree: true, childList: true, attributes: answered.is !== 'children' });
  });
}

function settled(selector) {
  const done = () => selector === undefined || document.querySelector(selector) !== null;
  return new Promise((resolve) => {
    const look = () => (done() ? resolve() : setTimeout(look, 1));
    setTimeout(look, 0);
  });
}

/**
 * Types a text. Returns the milliseconds from each letter to its answer.
 * @param {string} field The selector of the field.
 * @param {{within: string, is: string, settled?: string}} answered Where and how to recognize an answer. `is` is `children` for
 * any change below `within`, `text` when its `data-answered` equals the text, or a selector that must match. The next letter
 * waits until `settled` matches.
 */
globalThis.trowelBenchType = async (text, field, answered) => {
  const input = document.querySelector(field);
  const times = [];
  for (let length = 1; length <= text.length; length++) {
    const typed = text.slice(0, length);
    // Some systems do not answer to spaces at the end.
    if (typed !== typed.trim()) continue;
    const begun = performance.now();
    const at = answer(answered, typed);
    trowelBench.type(input, typed);
    times.push((await at) - begun);
    await settled(answered.settled);
  }
  return times;
};
