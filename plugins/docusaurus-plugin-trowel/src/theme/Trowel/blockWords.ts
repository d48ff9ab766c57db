import { translate } from '@docusaurus/Translate';
import type { Actor, BlockType } from '../../content/entry.ts';

/** What a tagged passage is called. */
export function blockLabel(type: BlockType): string {
  switch (type) {
    case 'ask':
      return translate({ id: 'theme.trowel.block.ask', message: 'Ask' });
    case 'pitfall':
      return translate({ id: 'theme.trowel.block.pitfall', message: 'Pitfall' });
    case 'exercise':
      return translate({ id: 'theme.trowel.block.exercise', message: 'Exercise' });
    case 'shadow':
      return translate({ id: 'theme.trowel.block.shadow', message: 'Shadow' });
    case 'lens':
      return translate({ id: 'theme.trowel.block.lens', message: 'Review lens' });
    case 'explain':
      return translate({ id: 'theme.trowel.block.explain', message: 'Explain back' });
    case 'landmine':
      return translate({ id: 'theme.trowel.block.landmine', message: 'Landmine' });
    case 'feedback':
      return translate({ id: 'theme.trowel.block.feedback', message: 'Feedback' });
  }
}

/** Who acts at a step. */
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

/** A span of time for reading or doing, given in minutes: "25 min", "1 h 10 min". */
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
