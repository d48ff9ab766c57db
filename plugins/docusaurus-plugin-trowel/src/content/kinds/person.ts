import { amount, channels, date, names, timeZone } from '../fields.ts';
import { defineKind } from './kind.ts';

export const person = defineKind({
  name: 'person',
  label: ['Person', 'People'],
  description: 'Somebody to ask: what they know, teach and want to learn, and when they are awake.',
  folder: 'people',
  fields: {
    teaches: names('Skills they teach.'),
    learns: names('Skills they want to learn.'),
    timezone: timeZone('Their time zone by its IANA name, like Europe/Oslo.'),
    capacity: amount('Time they have for mentoring.', 'hours a week'),
    channels: channels('Where to reach them.'),
    leaving: date('Their last day, when it is known.'),
  },
  sections: [],
});
