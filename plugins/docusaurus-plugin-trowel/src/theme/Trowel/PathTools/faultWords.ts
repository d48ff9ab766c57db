import { translate } from '@docusaurus/Translate';
import type { AgreementFault } from 'docusaurus-plugin-trowel/progress';

/** Says what is wrong with an agreement, and what was meant. */
export function sayFault(fault: AgreementFault): string {
  if (fault.field === 'time')
    return translate({ id: 'theme.trowel.pathTools.noTime', message: 'A time looks like 09:30.' });
  const { zone, meant } = fault;
  if (zone.trim() === '')
    return translate({
      id: 'theme.trowel.pathTools.zoneMissing',
      message: 'A time zone is missing. Zones are named like Europe/Oslo or America/New_York.',
    });
  return meant === undefined
    ? translate(
        {
          id: 'theme.trowel.pathTools.noZone',
          message: 'There is no time zone “{zone}”. Zones are named like Europe/Oslo or America/New_York.',
        },
        { zone },
      )
    : translate(
        {
          id: 'theme.trowel.pathTools.otherZone',
          message: 'There is no time zone “{zone}”. Do you mean {meant}?',
        },
        { zone, meant },
      );
}
