import * as z from 'zod';
import { createFindNearest } from '../../content/spellingSuggestion.ts';

/** What assistants write in place of an argument's name, out of habit from other tools. */
const usual: Readonly<Record<string, readonly string[]>> = {
  budget: ['max_tokens', 'maxtokens', 'tokens', 'token_budget', 'limit'],
  paths: ['path', 'file', 'files', 'file_path', 'file_paths'],
  path: ['paths', 'file', 'file_path'],
  query: ['q', 'question', 'text', 'search'],
  text: ['question', 'query'],
  diff: ['patch', 'change'],
  plan: ['description', 'task', 'text'],
  id: ['name', 'path', 'file', 'page'],
};

/** Makes a schema refuse arguments that it does not know, and say which one was probably meant: dropped ones would go unnoticed. */
export function refuseUnknown(tool: string, input: z.ZodObject): z.ZodObject {
  const names = Object.keys(input.shape);
  const findNearest = createFindNearest(names);
  return z.strictObject(input.shape, {
    error(issue) {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys.map((key) => describe(key)).join(' ');
    },
  });

  function describe(key: string): string {
    const meant = names.find((name) => usual[name]?.includes(key.toLowerCase())) ?? findNearest(key);
    const hint =
      meant === undefined ? `it takes ${names.map((name) => `\`${name}\``).join(', ')}` : `name it \`${meant}\``;
    return `\`${key.slice(0, 40)}\` is no argument of \`${tool}\`; ${hint}.`;
  }
}
