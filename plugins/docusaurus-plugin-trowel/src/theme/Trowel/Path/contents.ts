import type { ContentsOf } from 'docusaurus-plugin-trowel/client';
import { stageAnchor } from 'docusaurus-plugin-trowel/shared';

/** Lists the stages for the page's table of contents. */
export const contents: ContentsOf<'path'> = ({ stages }) =>
  stages.map(({ id, title }) => ({ id: stageAnchor(id), title }));
