/** What makes the index. To ship it in another way, another module is named here and in `open.ts`, and nowhere else. */
export { buildIndex, indexVersion } from './index/build.ts';
