// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';

/** Names a fact of a kind. Returns a fact that no kind has as written. */
export function kindFactLabel(label: string): string {
  switch (label) {
    case 'decision-makers':
      return translate({ id: 'theme.trowel.fact.decision-makers', message: 'Decided by' });
    case 'consulted':
      return translate({ id: 'theme.trowel.fact.consulted', message: 'Consulted' });
    case 'informed':
      return translate({ id: 'theme.trowel.fact.informed', message: 'Informed' });
    case 'governs':
      return translate({ id: 'theme.trowel.fact.governs', message: 'Governs' });
    case 'period':
      return translate({ id: 'theme.trowel.fact.period', message: 'Period' });
    case 'owners':
      return translate({ id: 'theme.trowel.fact.owners', message: 'Owners' });
    case 'channels':
      return translate({ id: 'theme.trowel.fact.channels', message: 'Channels' });
    case 'repository':
      return translate({ id: 'theme.trowel.fact.repository', message: 'Repository' });
    case 'held':
      return translate({ id: 'theme.trowel.fact.held', message: 'Held' });
    case 'evidence':
      return translate({ id: 'theme.trowel.fact.evidence', message: 'Evidence' });
    case 'symptoms':
      return translate({ id: 'theme.trowel.fact.symptoms', message: 'Symptoms' });
    case 'mentors':
      return translate({ id: 'theme.trowel.fact.mentors', message: 'Mentored by' });
    case 'mentees':
      return translate({ id: 'theme.trowel.fact.mentees', message: 'Mentees' });
    case 'lesson':
      return translate({ id: 'theme.trowel.fact.lesson', message: 'Outcome' });
    case 'principle':
      return translate({ id: 'theme.trowel.fact.principle', message: 'Principle' });
    case 'audience':
      return translate({ id: 'theme.trowel.fact.audience', message: 'For whom' });
    case 'for':
      return translate({ id: 'theme.trowel.fact.for', message: 'For' });
    case 'timezone':
      return translate({ id: 'theme.trowel.fact.timezone', message: 'Time zone' });
    case 'leaving':
      return translate({ id: 'theme.trowel.fact.leaving', message: 'Last day' });
    case 'form':
      return translate({ id: 'theme.trowel.fact.form', message: 'Form' });
    case 'dates':
      return translate({ id: 'theme.trowel.fact.dates', message: 'Time' });
    case 'problem':
      return translate({ id: 'theme.trowel.fact.problem', message: 'Problem' });
    case 'sponsor':
      return translate({ id: 'theme.trowel.fact.sponsor', message: 'Sponsor' });
    case 'start':
      return translate({ id: 'theme.trowel.fact.start', message: 'Start' });
    case 'weeks':
      return translate({ id: 'theme.trowel.fact.weeks', message: 'Weeks' });
    case 'date':
      return translate({ id: 'theme.trowel.fact.date', message: 'Date' });
    case 'present':
      return translate({ id: 'theme.trowel.fact.present', message: 'Present' });
    default:
      return label;
  }
}
