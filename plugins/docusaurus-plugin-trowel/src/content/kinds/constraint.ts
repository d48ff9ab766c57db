import { choice, refs, roughDate, texts } from '../fields.ts';
import { defineKind } from './kind.ts';

export const constraint = defineKind({
  name: 'constraint',
  label: ['Constraint', 'Constraints'],
  description: 'Something outside our choice that decisions rest on: a law, a contract, a machine, a partner.',
  folder: 'constraints',
  fields: {
    status: choice(['holds', 'lifted', 'unknown'], 'Whether it still holds.'),
    since: roughDate('From when it held.'),
    until: roughDate('When it was lifted.'),
    evidence: texts('How we know: documents, addresses, people who said so.'),
    systems: refs('system', 'Systems it binds.'),
  },
  sections: ['What it forbids', 'How we know', 'What would lift it'],
});
