// Runs in a page: shows Pagefind's first eight results as a list, by its API.

/** A variable, so that no tool resolves the import. */
const address = '/pagefind/pagefind.js';

const list = document.createElement('ol');
list.id = 'bench-results';
const field = document.createElement('input');
field.id = 'bench-field';
document.body.prepend(field, list);
let current = 0;

function toRow({ url, meta, excerpt }) {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const passage = document.createElement('p');
  // Pagefind marks words with elements and escapes the rest.
  passage.innerHTML = excerpt;
  row.append(link, passage);
  return row;
}

/** Searches and shows the first eight results. Drops results that arrive after the next query. */
async function show(text) {
  const mine = ++current;
  const { search } = await import(address);
  const { results } = await search(text);
  const found = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  if (mine !== current) return;
  list.replaceChildren(...found.map(toRow));
  list.dataset.answered = text;
}

field.addEventListener('input', () => show(field.value));
globalThis.trowelBenchPagefind = {
  show,
  async count(text) {
    const { search } = await import(address);
    return (await search(text)).results.length;
  },
  async find(text, most) {
    const { search } = await import(address);
    const { results } = await search(text);
    const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return found.map(({ url }) => url);
  },
};
