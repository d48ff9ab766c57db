import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { contentOption, jsonOption } from './options.ts';

const fault = 'Say what to do: trowel hubs, trowel hubs update [hub…], or trowel hubs acknowledge [entry…]';

export const hubsCommand = defineCommand({
  name: 'hubs',
  summary: 'List the other hubs that this hub reads, renew what is read of them, or acknowledge what changed there.',
  notes: [
    'Which hubs are read is in `trowel.json`: `{"hubs": [{"id": "platform", "from": "https://platform.example.org/"}]}`. `from` is the address of a published hub, a git repository or a folder.',
    '`update` reads them as they are now, pins them in `trowel.lock.json`, and says what changed, entries that pages here name first. Commit the file. Builds and checks read what is pinned; they ask the network only for a pinned copy that this machine does not have.',
    '`acknowledge` says that you have seen what changed in cited entries; their pages then compare with today.',
    'With --check the exit code is 1 when another hub has a newer state, or cannot be asked. Nothing is written.',
  ],
  argument: {
    term: '[update|acknowledge] [name…]',
    description: 'What to do, and with which hubs or entries; all unless named.',
    fault,
  },
  options: {
    check: { flags: '--check', description: 'Say whether a newer state is there, for CI.' },
    vendor: {
      flags: '--vendor',
      description:
        'Of `update`: write the copies to data/hubs/ as well, to be committed, so that no machine has to fetch them.',
    },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel hubs', description: 'Which hubs are read, from when, and what changed in cited entries since.' },
    { line: 'trowel hubs update', description: 'Read all of them anew.' },
    { line: 'trowel hubs --check', description: 'In CI: whether one of them has a newer state.' },
    {
      line: 'trowel hubs acknowledge platform:decision/0007',
      description: 'You have seen what changed there.',
    },
  ],
  run: async ({ words, options: { check, vendor, ...options } }, io) => {
    const [action, ...names] = words;
    if (vendor && action !== 'update') throw new UsageError('`--vendor` belongs to `trowel hubs update`.');
    if (options.json && action === 'acknowledge') throw new UsageError('`trowel hubs acknowledge` takes no `--json`.');
    if (check && action !== undefined) throw new UsageError('`--check` belongs to `trowel hubs` alone.');
    switch (action) {
      case undefined:
        return (await import('../hubs.ts')).listHubs({ check, ...options }, io);
      case 'update':
        return (await import('../hubs/update.ts')).updateHubs({ ids: names, vendor, ...options }, io);
      case 'acknowledge':
        return (await import('../hubs/acknowledge.ts')).acknowledge({ entries: names, content: options.content }, io);
      default:
        throw new UsageError(fault);
    }
  },
});
