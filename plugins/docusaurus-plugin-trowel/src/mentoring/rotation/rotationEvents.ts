import type { CalendarDate } from '../../shared/date.ts';
import { nameOfId } from '../../shared/name.ts';
import type { Rotation } from './rotation.ts';
import type { ShadowStep, Turn } from './rotationSchedule.ts';

/** A turn in a calendar: whole days, in no time zone. */
export interface TurnEvent {
  /** The same for the same turn, whoever has it, so that a swap changes an event instead of adding one. */
  readonly id: string;
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
  readonly summary: string;
  readonly description: string;
}

/** What the observer does at each step, as the handbook says it. */
const whatToDo: Readonly<Record<ShadowStep, string>> = {
  observe:
    'The observer watches and writes a timeline with their own guesses. Whoever is on call thinks aloud when there is time.',
  narrate: 'The observer writes the updates for the channel. Whoever is on call checks them before they go out.',
  second: 'The observer takes one branch of the investigation. Whoever is on call assigns it and asks for findings.',
  lead: 'The observer leads. Whoever is on call is silent unless asked, or unless it gets dangerous.',
};

interface EventInput {
  readonly rotation: Pick<Rotation, 'id' | 'title'>;
  readonly turns: readonly Turn[];
  readonly nameOf: (person: string) => string;
  /** Whose turns; everybody's unless given. */
  readonly person?: string;
}

/** Makes the events of a rotation, or of one person in it. Open turns have none. */
export function toTurnEvents({ rotation, turns, nameOf, person }: EventInput): TurnEvent[] {
  return turns.flatMap(({ from, to, onCall, observer, step }): TurnEvent[] => {
    const isOther = person !== undefined && person !== observer && person !== onCall;
    if (observer === undefined || onCall === undefined || step === undefined || isOther) return [];
    const [lead, shadow] = [nameOf(onCall), nameOf(observer)];
    const what =
      person === observer
        ? `You observe ${lead}`
        : person === onCall
          ? `${shadow} observes you`
          : `${shadow} observes ${lead}`;
    return [
      {
        id: [rotation.id, from, ...(person === undefined ? [] : [nameOfId(person)])].join('/'),
        from,
        to,
        summary: `${what} (${step}): ${rotation.title}`,
        description: whatToDo[step],
      },
    ];
  });
}
