import { translate } from '@docusaurus/Translate';
import type { Actor } from '../content/stepTag.ts';

/** Says who acts at a step. */
export function actorLabel(who: Actor): string {
  switch (who) {
    case 'hire':
      return translate({ id: 'theme.trowel.actor.hire', message: 'You' });
    case 'mentor':
      return translate({ id: 'theme.trowel.actor.mentor', message: 'With your mentor' });
    case 'manager':
      return translate({ id: 'theme.trowel.actor.manager', message: 'With your manager' });
  }
}

/** Says a duration in minutes: "25 min", "1 h 10 min". */
export function minutesLabel(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60);
  if (hours === 0) return translate({ id: 'theme.trowel.minutes', message: '{rest} min' }, { rest });
  if (minutes % 60 === 0)
    return translate({ id: 'theme.trowel.hours', message: '{hours} h' }, { hours: String(hours) });
  return translate(
    { id: 'theme.trowel.hoursMinutes', message: '{hours} h {rest} min' },
    { hours: String(hours), rest },
  );
}
