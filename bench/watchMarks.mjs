// Runs in the page, at each load of it: says when a mark appears, in this machine's clock. A file of its own, since
// functions that tsx has compiled call helpers that no page has.
const said = new Set();
new MutationObserver(() => {
  for (const [mark] of document.body?.textContent?.matchAll(/bench-mark-\d+\./g) ?? []) {
    if (said.has(mark)) continue;
    said.add(mark);
    window.trowelBenchSaw(mark, Date.now());
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
