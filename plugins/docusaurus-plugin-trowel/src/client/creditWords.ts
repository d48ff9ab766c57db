import { translate } from '@docusaurus/Translate';
import type { PageRole, StoryRole } from '../credit/contribution.ts';
import type { PageUseProps } from '../site/creditProps.ts';

/** The anchor of what others build on, on a person's page. */
export const creditAnchor = 'trowel-credit';

/** Names what builds on a page. */
export function usesLabel(type: PageUseProps['type']): string {
  switch (type) {
    case 'step':
      return translate({ id: 'theme.trowel.uses.step', message: 'Paths' });
    case 'blocks':
      return translate({ id: 'theme.trowel.uses.blocks', message: 'Playbooks' });
    case 'citation':
      return translate({ id: 'theme.trowel.uses.citation', message: 'Citations' });
    case 'answer':
      return translate({ id: 'theme.trowel.uses.answer', message: 'Answers' });
  }
}

/** Names what others build on, on a person's page. */
export function creditTitle(): string {
  return translate({ id: 'theme.trowel.credit.title', message: 'Others build on this' });
}

/** Says that somebody whom a person mentored mentors others now. */
export function menteeLabel(name: string): string {
  return translate(
    { id: 'theme.trowel.credit.mentee', message: '{name}, their mentee before, mentors now:' },
    { name },
  );
}

/** Names an engagement or an entry of a decision log of which the title would name somebody. */
export function untitledLabel(what: 'engagement' | 'log'): string {
  return what === 'engagement'
    ? translate({ id: 'theme.trowel.credit.engagement', message: 'An engagement' })
    : translate({ id: 'theme.trowel.credit.logEntry', message: 'An entry of a decision log' });
}

/** Says what somebody is to a page, or in a story. */
export function creditRoleLabel(role: PageRole | StoryRole): string {
  switch (role) {
    case 'wrote':
    case 'author':
      return translate({ id: 'theme.trowel.credit.wrote', message: 'wrote it' });
    case 'decided':
      return translate({ id: 'theme.trowel.credit.decided', message: 'decided it' });
    case 'keeps':
      return translate({ id: 'theme.trowel.credit.keeps', message: 'keeps it right' });
    case 'mentor':
      return translate({ id: 'theme.trowel.credit.mentor', message: 'mentor' });
    case 'mentee':
      return translate({ id: 'theme.trowel.credit.asMentee', message: 'mentee' });
  }
}
