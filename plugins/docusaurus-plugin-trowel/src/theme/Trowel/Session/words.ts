import { translate } from '@docusaurus/Translate';
import type { AgendaPoint, SessionUse } from 'docusaurus-plugin-trowel/session';

/** Says what a point of the agenda is, and what one does there. */
export function pointWords(type: AgendaPoint['type']): { readonly heading: string; readonly lead?: string } {
  switch (type) {
    case 'arrive':
      return {
        heading: translate({ id: 'theme.trowel.session.arrive', message: 'Arrive' }),
        lead: translate({
          id: 'theme.trowel.session.arriveLead',
          message: 'What came of what you agreed? What would make this session worth it?',
        }),
      };
    case 'ask':
      return {
        heading: translate({ id: 'theme.trowel.session.ask', message: 'Ask' }),
        lead: translate({ id: 'theme.trowel.session.askLead', message: 'One at a time. Then be silent.' }),
      };
    case 'agree':
      return {
        heading: translate({ id: 'theme.trowel.session.agree', message: 'Agree' }),
        lead: translate({
          id: 'theme.trowel.session.agreeLead',
          message: 'They say what they do until next time, and write it down.',
        }),
      };
    default:
      return { heading: labelOf(type) };
  }
}

/** Names what an item is for. */
export function labelOf(use: SessionUse): string {
  switch (use) {
    case 'ask':
      return translate({ id: 'theme.trowel.session.question', message: 'A question' });
    case 'explain':
      return translate({ id: 'theme.trowel.session.explain', message: 'They explain' });
    case 'story':
      return translate({ id: 'theme.trowel.session.story', message: 'A story to tell' });
    case 'exercise':
      return translate({ id: 'theme.trowel.session.exercise', message: 'An exercise' });
    case 'landmine':
      return translate({ id: 'theme.trowel.session.landmine', message: 'A landmine' });
    case 'pitfall':
      return translate({ id: 'theme.trowel.session.pitfall', message: 'A pitfall' });
    case 'own':
      return translate({ id: 'theme.trowel.session.own', message: 'Your own pitfall' });
    case 'shadow':
      return translate({ id: 'theme.trowel.session.shadow', message: 'What to shadow' });
    case 'lens':
      return translate({ id: 'theme.trowel.session.lens', message: 'For the next code review' });
  }
}
