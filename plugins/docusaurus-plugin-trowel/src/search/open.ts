/** What answers from the index, in the browser and in the terminal. */
export { openSearch } from './client/open.ts';
