// Runs in the page at each load, and reports when a mark appears, by this machine's clock. It is a file of its own
// because functions compiled by tsx call helpers that a page does not have.
const said = new Set();
new MutationObserver(() => {
  for (const [mark] of document.body?.textContent?.matchAll(/bench-mark-\d+\./g) ?? []) {
    if (said.has(mark)) continue;
    said.add(mark);
    window.trowelBenchSaw(mark, Date.now());
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
