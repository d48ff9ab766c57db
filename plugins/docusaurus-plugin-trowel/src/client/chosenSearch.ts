/**
 * The entry point `docusaurus-plugin-trowel/chosen-search`: the search that a site has chosen. This is the static index. In a site with
 * another engine the bundler takes the module that `site/chosenSearch.ts` writes in its place, so no other site loads any of it.
 */

export { openWorkerClient as openSearchClient } from '../search/workerClient.ts';
