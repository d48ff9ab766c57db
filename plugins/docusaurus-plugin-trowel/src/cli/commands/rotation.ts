import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const rotationCommand = defineCommand({
  name: 'rotation',
  summary: 'Print who observes whom on call, and when.',
  notes: ['The turns are planned from the page alone. The site has the same calendars at addresses to subscribe to.'],
  argument: {
    term: '<rotation>',
    description: 'A shadowing rotation, by name, or by the id or file of its page.',
    fault: '`trowel rotation` takes one rotation: trowel rotation <rotation>.',
  },
  options: {
    person: { flags: '-p, --person <person>', description: 'Only the turns of this person, as observer or on call.' },
    ics: { flags: '--ics', description: 'Print a calendar (RFC 5545) to import.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel rotation gates-in-winter', description: 'All turns; the current one is marked.' },
    {
      line: 'trowel rotation gates-in-winter --person noor-haddad --ics > noor.ics',
      description: 'Noor’s turns as a calendar.',
    },
  ],
  run: async ({ words: [rotation = ''], options }, io) =>
    (await import('../rotation.ts')).rotation({ rotation, ...options }, io),
});
