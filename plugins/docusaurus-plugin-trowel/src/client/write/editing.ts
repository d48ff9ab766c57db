/** Loads what reads and changes pages that are there, which needs a parser of YAML. */
export async function loadEditing() {
  const [{ changePage, readPage }, { isMdxPage }] = await Promise.all([
    import('../../write/changedPage.ts'),
    import('../../write/pageFormat.ts'),
  ]);
  return { changePage, readPage, isMdxPage };
}
