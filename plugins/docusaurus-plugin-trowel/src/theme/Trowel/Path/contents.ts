import type { ContentsOf } from 'docusaurus-plugin-trowel/client';

/** Returns the anchor of a stage. */
export function stageAnchor({ id }: { readonly id: string }): string {
  return `stage-${id}`;
}

/** Lists the stages for the page's table of contents. */
export const contents: ContentsOf<'path'> = ({ stages }) =>
  stages.map((stage) => ({ id: stageAnchor(stage), title: stage.title }));
