import { person, refs } from '../fieldTypes.ts';
import { decision } from './decision.ts';
import { defineKind } from './kind.ts';

/** Entries of a mentee's decision log. They have the fields of a decision record, but are no record of the organisation until promoted. */
export const log = defineKind({
  name: 'log',
  label: ['Log entry', 'Decision logs'],
  description:
    'An entry of a mentee’s decision log: what they chose and why, with their mentor’s feedback. It is not one of the organisation’s records until `trowel promote` makes it one.',
  folder: 'log',
  becomes: 'decision',
  fields: {
    ...decision.fields,
    log: person('The mentee whose decision log it belongs to.'),
    mentor: person('The mentor who reviews it.'),
    promoted: refs('decision', 'The record of the organisation that it became.', { relation: 'promoted-to' }),
  },
  aliases: decision.aliases,
  sections: decision.sections,
  prompts: decision.prompts,
  required: ['log', 'mentor', 'date'],
  asked: ['status', 'systems'],
  fileBegins: 'number',
  readsText: true,
  icon: decision.icon,
  tone: decision.tone,
  facts: decision.facts,
  facets: decision.facets,
  isAboutPeople: true,
  readingPlace: 65,
  explainers: decision.explainers,
});
