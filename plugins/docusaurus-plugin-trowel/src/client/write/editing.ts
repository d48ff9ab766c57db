/** Loads what reads and changes pages that are there, which needs a parser of YAML. */
export async function loadEditing() {
  const { changePage, readPage } = await import('../../write/changedPage.ts');
  return { changePage, readPage };
}
