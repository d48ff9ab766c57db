// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';

/** Says a status, verdict or outcome in words. Returns one that no kind has as written. */
export function statusLabel(status: string): string {
  switch (status) {
    case 'proposed':
      return translate({ id: 'theme.trowel.status.proposed', message: 'Proposed' });
    case 'accepted':
      return translate({ id: 'theme.trowel.status.accepted', message: 'Accepted' });
    case 'rejected':
      return translate({ id: 'theme.trowel.status.rejected', message: 'Rejected' });
    case 'deprecated':
      return translate({ id: 'theme.trowel.status.deprecated', message: 'Deprecated' });
    case 'superseded':
      return translate({ id: 'theme.trowel.status.superseded', message: 'Superseded' });
    case 'worked':
      return translate({ id: 'theme.trowel.status.worked', message: 'Worked' });
    case 'mixed':
      return translate({ id: 'theme.trowel.status.mixed', message: 'Mixed' });
    case 'failed':
      return translate({ id: 'theme.trowel.status.failed', message: 'Failed' });
    case 'keep':
      return translate({ id: 'theme.trowel.status.keep', message: 'Keep' });
    case 'revisit':
      return translate({ id: 'theme.trowel.status.revisit', message: 'Revisit' });
    case 'gone':
      return translate({ id: 'theme.trowel.status.gone', message: 'Gone' });
    case 'active':
      return translate({ id: 'theme.trowel.status.active', message: 'Active' });
    case 'retired':
      return translate({ id: 'theme.trowel.status.retired', message: 'Retired' });
    case 'holds':
      return translate({ id: 'theme.trowel.status.holds', message: 'Holds' });
    case 'lifted':
      return translate({ id: 'theme.trowel.status.lifted', message: 'Lifted' });
    case 'unknown':
      return translate({ id: 'theme.trowel.status.unknown', message: 'Unknown' });
    case 'success':
      return translate({ id: 'theme.trowel.status.success', message: 'What worked' });
    case 'failure':
      return translate({ id: 'theme.trowel.status.failure', message: 'What we learned' });
    case 'mentor':
      return translate({ id: 'theme.trowel.status.mentor', message: 'Mentors' });
    case 'mentee':
      return translate({ id: 'theme.trowel.status.mentee', message: 'Mentees' });
    case 'lead':
      return translate({ id: 'theme.trowel.status.lead', message: 'Programme leads' });
    case 'running':
      return translate({ id: 'theme.trowel.status.running', message: 'Running' });
    case 'paused':
      return translate({ id: 'theme.trowel.status.paused', message: 'Paused' });
    case 'ended':
      return translate({ id: 'theme.trowel.status.ended', message: 'Ended' });
    case 'reached':
      return translate({ id: 'theme.trowel.status.reached', message: 'Goals reached' });
    case 'partly':
      return translate({ id: 'theme.trowel.status.partly', message: 'Goals partly reached' });
    case 'stopped':
      return translate({ id: 'theme.trowel.status.stopped', message: 'Stopped' });
    default:
      return status;
  }
}
