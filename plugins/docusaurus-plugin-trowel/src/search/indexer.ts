/** The builder of the index. To replace the search engine, name other modules here and in `client.ts`; nothing else depends on it. */
export { buildIndex, indexVersion } from './index/indexBuilder.ts';
