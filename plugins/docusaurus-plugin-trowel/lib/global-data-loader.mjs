/**
 * Takes the ids of withheld pages out of the data that every page loads. Docusaurus lists all drafts there, for menus that name them.
 * @this {import('webpack').LoaderContext<{ids: readonly string[]}>}
 */
export default function globalDataLoader(text) {
  const ids = new Set(this.getOptions().ids);
  const data = JSON.parse(text);
  for (const docs of Object.values(data['docusaurus-plugin-content-docs'] ?? {}))
    for (const version of docs.versions ?? []) version.draftIds = version.draftIds.filter((id) => !ids.has(id));
  return JSON.stringify(data);
}
