import { amount, channels, date, names, timeZone } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const person = defineKind({
  name: 'person',
  label: ['Person', 'People'],
  description: 'Somebody to ask: what they know, teach and want to learn, and when they are at work.',
  folder: 'people',
  fields: {
    teaches: names('The skills that they teach.'),
    learns: names('The skills that they want to learn.'),
    timezone: timeZone('Their time zone, by its IANA name: Europe/Oslo.'),
    capacity: amount('The time that they have for mentoring.', 'hours a week'),
    channels: channels('Where to reach them.'),
    leaving: date('Their last day, if it is known.'),
  },
  facets: ['skill', 'tag'],
  sections: [],
  asked: ['teaches', 'learns', 'timezone', 'channels'],
  icon: 'M6 2.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M2 12a4 4 0 0 1 8 0',
  tone: 'patina',
  intro: 'Whom to ask: what each person knows, teaches and wants to learn, and when they are at work.',
  facts: {
    channels: { as: 'links' },
    timezone: { as: 'text', label: 'Time zone' },
    teaches: { as: 'text' },
    learns: { as: 'text', label: 'Wants to learn' },
    capacity: { as: 'text', label: 'Time for mentoring' },
    leaving: { as: 'date', label: 'Last day' },
  },
  readingPlace: 20,
  explainers: { owner: 'owner' },
});
