// Loaded into a page: types a text letter by letter and measures the time to each answer. Needs inPage.mjs.

/** After this the answer is taken for lost, in milliseconds. */
const patience = 10_000;

/** Settles when the list is the answer to what was typed last, with the time at which it was. */
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
 * Types a text; gives the milliseconds from each letter to its answer.
 * @param {string} field Selector of the field.
 * @param {{within: string, is: string, settled?: string}} answered Where the answer appears, and how it is known:
 * any change of the `children` there, `text`: its `data-answered` is the text, or a selector that is found again. Further letters wait
 * for `settled`.
 */
globalThis.trowelBenchType = async (text, field, answered) => {
  const input = document.querySelector(field);
  const times = [];
  for (let length = 1; length <= text.length; length++) {
    const typed = text.slice(0, length);
    // Blanks at the end change nothing for some, so that no answer comes.
    if (typed !== typed.trim()) continue;
    const begun = performance.now();
    const at = answer(answered, typed);
    trowelBench.type(input, typed);
    times.push((await at) - begun);
    await settled(answered.settled);
  }
  return times;
};
