import { translate } from '@docusaurus/Translate';
import type { TurnProps } from 'docusaurus-plugin-trowel/props';

/** Names a step from observer to lead. */
export function stepWords(step: NonNullable<TurnProps['step']>): string {
  switch (step) {
    case 'observe':
      return translate({ id: 'theme.trowel.rotation.observe', message: 'observe' });
    case 'narrate':
      return translate({ id: 'theme.trowel.rotation.narrate', message: 'narrate' });
    case 'second':
      return translate({ id: 'theme.trowel.rotation.second', message: 'second' });
    case 'lead':
      return translate({ id: 'theme.trowel.rotation.lead', message: 'lead' });
  }
}

/** Says what observer and lead do at a step. */
export function stepMeaning(step: NonNullable<TurnProps['step']>): string {
  switch (step) {
    case 'observe':
      return translate({
        id: 'theme.trowel.rotation.observeMeans',
        message: 'The observer watches and writes a timeline with their own guesses.',
      });
    case 'narrate':
      return translate({
        id: 'theme.trowel.rotation.narrateMeans',
        message: 'The observer writes the updates; whoever is on call checks them before they go out.',
      });
    case 'second':
      return translate({
        id: 'theme.trowel.rotation.secondMeans',
        message: 'The observer takes one branch of the investigation.',
      });
    case 'lead':
      return translate({
        id: 'theme.trowel.rotation.leadMeans',
        message: 'The observer leads; whoever is on call is silent unless asked, or unless it gets dangerous.',
      });
  }
}

/** Says why nobody observes in a turn. */
export function openWords(open: NonNullable<TurnProps['open']>): string {
  switch (open) {
    case 'no-on-call':
      return translate({ id: 'theme.trowel.rotation.noOnCall', message: 'Open: nobody on call is there' });
    case 'no-observer':
      return translate({ id: 'theme.trowel.rotation.noObserver', message: 'Open: no observer is there' });
    case 'no-shared-hours':
      return translate({ id: 'theme.trowel.rotation.noHours', message: 'Open: no working hours in common' });
  }
}
