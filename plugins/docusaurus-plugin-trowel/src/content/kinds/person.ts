import * as z from 'zod';
import { amount, channels, choice, date, names, person as onePerson, timeZone, workingHours } from '../fieldTypes.ts';
import { mentoringForms } from './engagement.ts';
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
    week: amount('The time that they work.', 'hours a week'),
    working_hours: workingHours(
      'When they are at work, in their time zone. Monday to Friday from 09:00 to 17:00 is assumed, when it is left out.',
    ),
    mentoring: choice(['open', 'paused'], 'Whether they can be asked to mentor now: open, when it is left out.'),
    paused_until: date('The day from which they can be asked again.'),
    forms: names('The forms of mentoring that they offer or look for: all, when it is left out.', {
      values: mentoringForms,
    }),
    manager: onePerson('Their manager. The two are never paired.'),
    away: z.array(z.strictObject({ from: date('The first day'), to: date('The last day') })).meta({
      description: 'Days on which they are not there, so that no rotation counts on them.',
      expected: 'a list of {from, to}',
    }),
    channels: channels('Where to reach them.'),
    leaving: date('Their last day, if it is known.'),
    credit: choice(
      ['public', 'private'],
      'Whether the hub shows with their name what others build on: private, when it is left out. Only they change it.',
    ),
  },
  facets: ['teaches', 'learns', 'timezone', 'skill', 'tag'],
  sections: [],
  asked: ['teaches', 'learns', 'timezone', 'channels'],
  icon: 'M6 2.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M2 12a4 4 0 0 1 8 0',
  tone: 'patina',
  intro: 'Whom to ask: what each person knows, teaches and wants to learn, and when they are at work.',
  facts: {
    channels: { as: 'links' },
    timezone: { as: 'text', label: 'Time zone' },
    leaving: { as: 'date', label: 'Last day' },
  },
  isAboutPeople: true,
  readingPlace: 20,
  explainers: { owner: 'owner' },
});
