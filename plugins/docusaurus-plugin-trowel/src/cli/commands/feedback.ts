import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const feedbackCommand = defineCommand({
  name: 'feedback',
  summary: 'Print what readers said without a name, for whoever answers: of each page, and of the programme.',
  notes: [
    'It reads data/feedback.jsonl. The site shows only counts, and none below five answers. Here are all of them, with what was said: do not pass that on word for word.',
  ],
  options: { content: contentOption, json: jsonOption },
  examples: [{ line: 'trowel feedback', description: 'All answers, the pages that need a rewrite first.' }],
  run: async ({ options }, io) => (await import('../feedback.ts')).feedback(options, io),
});
