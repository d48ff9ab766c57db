import { choice, date, globs, refs } from '../fields.ts';
import { defineKind } from './kind.ts';

/** A decision record. The fields follow MADR 4 (https://adr.github.io/madr/); MADR 2 and 3, adr-tools and log4brains are read as they are. */
export const decision = defineKind({
  name: 'decision',
  label: ['Decision', 'Decisions'],
  description: 'A decision record: what was decided, when, by whom, under which constraints, and what came of it.',
  folder: 'decisions',
  alsoIn: ['adr', 'adrs', 'rfcs'],
  fields: {
    status: choice(['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'], 'Where the decision stands.'),
    date: date('The day it was last decided on.'),
    'decision-makers': refs('person', 'Who decided.', { soft: true }),
    consulted: refs('person', 'Whose opinion was asked.', { soft: true }),
    informed: refs('person', 'Who was told.', { soft: true }),
    supersedes: refs('decision', 'Decisions that this one replaces.', { relation: 'supersedes' }),
    superseded_by: refs('decision', 'The decision that replaced this one.', { relation: 'superseded-by' }),
    amends: refs('decision', 'Decisions that this one changes in part.', { relation: 'amends' }),
    amended_by: refs('decision', 'Decisions that changed this one in part.', { relation: 'amended-by' }),
    relates_to: refs('decision', 'Decisions to read with this one.', { relation: 'relates-to' }),
    systems: refs('system', 'Systems it is about.'),
    constraints: refs('constraint', 'Constraints it rests on.', { relation: 'rests-on' }),
    governs: globs('Paths of the code that follow from it.'),
    outcome: choice(['worked', 'mixed', 'failed'], 'What came of it.'),
    reviewed: date('The day on which that outcome was judged.'),
  },
  aliases: {
    deciders: 'decision-makers',
    decision_makers: 'decision-makers',
    'superseded-by': 'superseded_by',
    supersededBy: 'superseded_by',
    superseedes: 'supersedes',
    supercedes: 'supersedes',
    'amended-by': 'amended_by',
    amendedBy: 'amended_by',
    'relates-to': 'relates_to',
    relatesTo: 'relates_to',
    related: 'relates_to',
  },
  sections: ['Context', 'Considered options', 'Decision', 'Consequences'],
  readsText: true,
});
