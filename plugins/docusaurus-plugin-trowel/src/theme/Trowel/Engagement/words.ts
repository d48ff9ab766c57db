import { translate } from '@docusaurus/Translate';
import type { SelectMessage } from 'docusaurus-plugin-trowel/client';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';

/** Says how often mentor and mentee talk about how it goes. */
export function rhythmLabel({ count, unit }: EngagementPart['rhythm'], selectMessage: SelectMessage): string {
  const message = {
    day: translate({ id: 'theme.trowel.engagement.every.day', message: 'every day|every {count} days' }, { count }),
    week: translate({ id: 'theme.trowel.engagement.every.week', message: 'every week|every {count} weeks' }, { count }),
    month: translate(
      { id: 'theme.trowel.engagement.every.month', message: 'every month|every {count} months' },
      { count },
    ),
    year: translate({ id: 'theme.trowel.engagement.every.year', message: 'every year|every {count} years' }, { count }),
  }[unit];
  return selectMessage(count, message);
}

/** Names the sort of a goal. Returns one that the hub does not know as written. */
export function sortLabel(sort: string | undefined): string {
  switch (sort) {
    case 'technical':
      return translate({ id: 'theme.trowel.engagement.sort.technical', message: 'Technical' });
    case 'career':
      return translate({ id: 'theme.trowel.engagement.sort.career', message: 'Career' });
    case 'cultural':
      return translate({ id: 'theme.trowel.engagement.sort.cultural', message: 'Cultural' });
    case 'leadership':
      return translate({ id: 'theme.trowel.engagement.sort.leadership', message: 'Leadership' });
    default:
      return sort ?? translate({ id: 'theme.trowel.engagement.sort.other', message: 'Goal' });
  }
}

/** Says what has become of a goal. Returns a state that the hub does not know as written. */
export function goalStateLabel(state: string): string {
  switch (state) {
    case 'open':
      return translate({ id: 'theme.trowel.engagement.goal.open', message: 'Open' });
    case 'reached':
      return translate({ id: 'theme.trowel.engagement.goal.reached', message: 'Reached' });
    case 'changed':
      return translate({ id: 'theme.trowel.engagement.goal.changed', message: 'Changed' });
    case 'dropped':
      return translate({ id: 'theme.trowel.engagement.goal.dropped', message: 'Dropped' });
    default:
      return state;
  }
}

/** Says what mentor and mentee are in a form of mentoring. */
export function formRoles(form: EngagementPart['form']): { readonly mentor: string; readonly mentee: string } {
  if (form === 'peer') {
    const peer = translate({ id: 'theme.trowel.engagement.role.peer', message: 'Peer' });
    return { mentor: peer, mentee: peer };
  }
  return {
    mentor: translate({ id: 'theme.trowel.engagement.role.mentor', message: 'Guides' }),
    mentee: translate({ id: 'theme.trowel.engagement.role.mentee', message: 'Is guided' }),
  };
}
