// Builds the search index of a folder's documents. Usage: node index-search.mjs <folder>
import { importOwn } from './own-module.mjs';

const { buildStored } = await importOwn('site/searchStore');
await buildStored(process.argv[2]);
