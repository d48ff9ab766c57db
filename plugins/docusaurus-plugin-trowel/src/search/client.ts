/** The client that answers queries, in the browser and in the terminal. */
export { openSearch } from './client/searchClient.ts';
