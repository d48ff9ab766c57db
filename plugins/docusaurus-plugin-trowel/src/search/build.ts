/** What makes the index. To ship it in another way, another module is named here and in `open.ts`, and nowhere else. */
export { buildIndex } from './index/build.ts';
/** The one file of the index whose name never changes; whoever opens the index begins with it. */
export { manifestName } from './shards/format.ts';
