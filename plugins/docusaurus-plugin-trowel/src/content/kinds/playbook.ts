import * as z from 'zod';
import { names, status, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

const collect = z.strictObject({
  path: text('Pages that are steps of this path').optional(),
  skills: names('Pages about one of these skills').optional(),
  systems: names('Pages about one of these systems').optional(),
  tags: names('Pages with one of these tags').optional(),
});

/** Selects the pages whose blocks a playbook is compiled from: those that match every given field. */
type Collect = z.output<typeof collect>;

export const playbook = defineKind({
  name: 'playbook',
  label: ['Playbook', 'Playbooks'],
  description: 'What to ask, point out, try and watch in a session, compiled from the blocks of other pages.',
  folder: 'playbooks',
  fields: {
    collect: collect.meta({
      description: 'Which pages’ blocks to compile.',
      expected: '{path, skills, systems, tags}',
    }),
    for: status(
      { mentor: ['plain', 'Mentors'], mentee: ['plain', 'Mentees'], lead: ['plain', 'Programme leads'] },
      'Whom the playbook is for.',
    ),
  },
  pointers: (fields) => {
    const { path, systems = [] } = (fields.collect ?? {}) as Partial<Collect>;
    return [
      ...(path === undefined ? [] : [{ field: 'collect', target: path, kind: 'path' }]),
      ...systems.map((target) => ({ field: 'collect', target, kind: 'system' })),
    ];
  },
  facets: ['skill', 'tag', 'person'],
  sections: ['Before the session', 'After the session'],
  prompts: {
    'Before the session': 'What does one do before the session?',
    'After the session': 'What does one do after it?',
  },
  required: ['collect'],
  asked: ['for', 'owner'],
  icon: 'M6 0v12M6 3h4M6 6h4M6 9h4',
  tone: 'moss',
  intro: 'What to ask, point out, try and watch in a session.',
  facts: {
    for: { as: 'text', label: 'For' },
  },
  readingPlace: 100,
  explainers: { owner: 'owner' },
});
