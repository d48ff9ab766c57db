// Builds the search index of a folder of documents, in a process of its own: `node index-search.mjs <folder>`.
import { importOwn } from './from-source.mjs';

const { buildStored } = await importOwn('site/searchStore');
await buildStored(process.argv[2]);
