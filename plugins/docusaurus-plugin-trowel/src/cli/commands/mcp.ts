import { usualAudience } from '../../content/audience.ts';
import { defineCommand } from '../command.ts';
import { toAudienceOption } from './options.ts';

export const mcpCommand = defineCommand({
  name: 'mcp',
  summary: 'Answer coding assistants: why code is as it is, what is in force, what a change would break.',
  notes: [
    'It speaks the Model Context Protocol on standard input and output; an assistant starts it by itself. Messages for people go to standard error.',
    'Tools: why, before_you_change, constraints, search, read; with --write also propose.',
  ],
  options: {
    content: {
      flags: '-c, --content <dir>',
      description:
        'Read the hub in this folder. Without it: docs/ and blog/ of the current folder or of the repository, or all of the current folder if neither has them.',
    },
    hub: {
      flags: '--hub <address>',
      description:
        'Ask the hub at this address or in this git repository. It is kept, so that it can be asked without the network from then on.',
    },
    write: {
      flags: '--write',
      description: 'Let assistants write drafts of new pages into the hub. They never change a page that is there.',
    },
    http: {
      flags: '--http <port>',
      description:
        'Answer over HTTP at /mcp instead, to this machine only. An address before the port answers others: 192.168.1.4:7333.',
    },
    allowHost: {
      flags: '--allow-host <name>',
      description: 'A host name by which clients may call a server over HTTP, besides localhost; can be repeated.',
      isList: true,
    },
    audience: toAudienceOption(
      `unless given, \`${usualAudience}\` where others are answered, and on this machine whoever has the files`,
    ),
  },
  examples: [
    { line: 'trowel mcp', description: 'What an assistant starts, in a hub or in the repository that has one.' },
    {
      line: 'trowel mcp --content ../hub --write',
      description: 'With the hub in another folder, to which drafts may be written.',
    },
    {
      line: 'trowel mcp --hub https://why.example.org/',
      description: 'With a published hub, in a repository that has none.',
    },
    {
      line: 'trowel mcp --http 10.0.0.4:7333 --allow-host why.intern.example --audience partners',
      description: 'For the assistants of the team and of partners.',
    },
    { line: 'trowel mcp --http 7333', description: 'For several assistants at http://localhost:7333/mcp' },
  ],
  run: async ({ options }, io) => (await import('../mcp.ts')).serveMcp(options, io),
});
