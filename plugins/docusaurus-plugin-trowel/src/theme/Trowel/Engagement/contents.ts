import { translate } from '@docusaurus/Translate';
import type { ContentsItem, ContentsOf } from 'docusaurus-plugin-trowel/client';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';

type SectionName = 'state' | 'goals' | 'checkIns' | 'meanwhile' | 'feedback';

/** Returns the heading of a section of the part. */
export function headingOf(name: SectionName): ContentsItem {
  switch (name) {
    case 'state':
      return {
        id: 'trowel-state',
        title: translate({ id: 'theme.trowel.engagement.state', message: 'Where it stands' }),
      };
    case 'goals':
      return { id: 'trowel-goals', title: translate({ id: 'theme.trowel.engagement.goals', message: 'Goals' }) };
    case 'checkIns':
      return {
        id: 'trowel-check-ins',
        title: translate({ id: 'theme.trowel.engagement.checkIns', message: 'Check-ins' }),
      };
    case 'meanwhile':
      return {
        id: 'trowel-meanwhile',
        title: translate({ id: 'theme.trowel.engagement.meanwhile', message: 'To read and use meanwhile' }),
      };
    case 'feedback':
      return {
        id: 'trowel-feedback',
        title: translate({ id: 'theme.trowel.engagement.feedback', message: 'What they told each other' }),
      };
  }
}

/** Says whether an engagement is under way, or was. */
export function hasBegun({ status }: Pick<EngagementPart, 'status'>): boolean {
  return status === 'running' || status === 'paused' || status === 'ended';
}

const has: Readonly<Record<SectionName, (part: EngagementPart) => boolean>> = {
  state: () => true,
  goals: ({ goals }) => goals.length > 0,
  checkIns: (part) => part.checkIns.length > 0 || (hasBegun(part) && part.next !== undefined),
  meanwhile: ({ log, walks, sessions, pilot }) =>
    log !== undefined || walks.length > 0 || sessions.length > 0 || pilot !== undefined,
  feedback: ({ feedback }) => Boolean(feedback?.mentor || feedback?.mentees),
};

/** Says whether a part has a section. */
export function hasSection(part: EngagementPart, name: SectionName): boolean {
  return has[name](part);
}

/** Lists the headings of the part for the page's table of contents. */
export const contents: ContentsOf<'engagement'> = (part) =>
  (Object.keys(has) as SectionName[]).filter((name) => hasSection(part, name)).map(headingOf);
