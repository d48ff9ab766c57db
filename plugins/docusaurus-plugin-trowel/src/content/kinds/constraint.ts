import { partialDate, refs, status, texts } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const constraint = defineKind({
  name: 'constraint',
  label: ['Constraint', 'Constraints'],
  description: 'Something outside our choice that decisions rest on: a law, a contract, a machine, a partner.',
  folder: 'constraints',
  fields: {
    status: status({ holds: 'good', lifted: 'past', unknown: 'open' }, 'Whether the constraint still holds.'),
    since: partialDate('When it began.'),
    until: partialDate('When it was lifted.'),
    evidence: texts('How we know it: documents, addresses, people who said so.'),
    systems: refs('system', 'The systems that it limits.'),
  },
  facets: ['status', 'system', 'skill', 'tag', 'person'],
  sections: ['What it forbids', 'How we know', 'What would lift it'],
  prompts: {
    'What it forbids': 'What can you not do because of it?',
    'How we know': 'How do you know? Who or what says so?',
    'What would lift it': 'What would have to happen for it to go away?',
  },
  required: ['status'],
  asked: ['since', 'systems', 'evidence'],
  icon: 'M0 4l4-4M0 8l8-8M0 12L12 0M4 12l8-8M8 12l4-4',
  tone: 'clay',
  intro:
    'What we could not choose: laws, contracts, machines, partners. Some still hold. Others are lifted, and the decisions that rested on them can be reconsidered.',
  facts: {
    held: { as: 'span', field: ['since', 'until'] },
    evidence: { as: 'links', wide: true },
  },
  readingPlace: 50,
  explainers: { owner: 'owner' },
  interviewPlace: 40,
  isNamedInCode: true,
  isLayer: true,
  isReconsidered: true,
});
