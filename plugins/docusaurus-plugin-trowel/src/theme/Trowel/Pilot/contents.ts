import { translate } from '@docusaurus/Translate';
import type { ContentsItem, ContentsOf } from 'docusaurus-plugin-trowel/client';
import type { PilotPart } from 'docusaurus-plugin-trowel/props';

type SectionName = 'criteria' | 'pairs' | 'plan' | 'left';

/** Returns the heading of a section of the part. */
export function headingOf(name: SectionName): ContentsItem {
  switch (name) {
    case 'criteria':
      return {
        id: 'trowel-criteria',
        title: translate({ id: 'theme.trowel.pilot.criteria', message: 'Exit criteria' }),
      };
    case 'pairs':
      return { id: 'trowel-pairs', title: translate({ id: 'theme.trowel.pilot.pairs', message: 'Pairs' }) };
    case 'plan':
      return { id: 'trowel-plan', title: translate({ id: 'theme.trowel.pilot.plan', message: 'Week by week' }) };
    case 'left':
      return { id: 'trowel-left', title: translate({ id: 'theme.trowel.pilot.left', message: 'What it left behind' }) };
  }
}

const has: Readonly<Record<SectionName, (part: PilotPart) => boolean>> = {
  criteria: ({ criteria }) => criteria.length > 0,
  pairs: ({ pairs }) => pairs.length > 0,
  plan: ({ plan }) => plan.length > 0,
  left: ({ left }) => left.pages.length + left.stories.length + left.retrospectives.length > 0,
};

/** Says whether a part has a section. */
export function hasSection(part: PilotPart, name: SectionName): boolean {
  return has[name](part);
}

/** Lists the headings of the part for the page's table of contents. */
export const contents: ContentsOf<'pilot'> = (part) =>
  (Object.keys(has) as SectionName[]).filter((name) => hasSection(part, name)).map(headingOf);
