import { channels, globs, refs, status, url } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const system = defineKind({
  name: 'system',
  label: ['System', 'Systems'],
  description: 'A part of what the organisation runs: what it does here, how it is run and why.',
  folder: 'systems',
  fields: {
    status: status({ active: 'good', retired: 'past' }, 'Whether the system still runs.'),
    owners: refs('person', 'The people who answer for it.'),
    depends_on: refs('system', 'The systems that it cannot work without.', { relation: 'depends-on' }),
    repository: url('Where its code is: an address, or a path in this repository.'),
    governs: globs('Paths of its code.'),
    channels: channels('Where to ask about it.'),
  },
  facets: ['status', 'skill', 'tag', 'person'],
  sections: ['What it does', 'How we run it, and why', 'Where it hurts'],
  prompts: {
    'What it does': 'What does it do here, and for whom?',
    'How we run it, and why': 'How do you run it, and why so?',
    'Where it hurts': 'Where does it hurt?',
  },
  required: ['owners'],
  asked: ['status', 'depends_on', 'repository', 'channels'],
  icon: 'M3 3h6v6H3z',
  tone: 'patina',
  intro: 'What we run: what each system does here, who knows it, and the decisions and constraints behind it.',
  facts: {
    owners: { as: 'people' },
    channels: { as: 'links' },
    repository: { as: 'links' },
    governs: { as: 'paths' },
  },
  readingPlace: 30,
  explainers: { owners: 'system-owner', owner: 'owner' },
  interviewPlace: 10,
  isNamedInCode: true,
});
