import type { ContentsOf } from 'docusaurus-plugin-trowel/client';

/** The anchor of the section that has all blocks. */
export const allAnchor = 'all-blocks';

/** Returns the anchor of a stage on the playbook's page. */
export function toStageAnchor(stage: string): string {
  return `stage-${stage}`;
}

/** Lists the stages for the page's table of contents. A playbook without a path has one stage without a title. */
export const contents: ContentsOf<'playbook'> = ({ stages }) =>
  stages.filter(({ title }) => title !== '').map(({ id, title }) => ({ id: toStageAnchor(id), title }));
