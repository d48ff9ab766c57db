// Makes the search index of a folder's pages, and keeps it in the cache. Usage: node index-content.mjs <JSON: {"home", "content", "kind"}>
import { importOwn } from './own-module.mjs';

const [{ openContent }, { readIndex }] = await Promise.all([importOwn('cli/load'), importOwn('cli/search/index')]);
const { home, ...options } = JSON.parse(process.argv[2]);
await readIndex(await openContent(options, { cwd: home, env: process.env }), { others: true });
