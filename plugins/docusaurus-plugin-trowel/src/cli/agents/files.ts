/** The file that most coding assistants read (https://agents.md), also in folders, where the nearest one counts. */
export const agentsFile = 'AGENTS.md';

/** Files of single tools that are read in every folder, as AGENTS.md is. */
export const nestedFiles: readonly string[] = [agentsFile, 'CLAUDE.md', 'GEMINI.md'];

/** Files of single tools at the root of a repository. */
export const rootFiles: readonly string[] = [
  ...nestedFiles,
  'AGENT.md',
  'QWEN.md',
  'WARP.md',
  '.claude/CLAUDE.md',
  '.clinerules',
  '.cursorrules',
  '.github/copilot-instructions.md',
  '.goosehints',
  '.junie/AGENTS.md',
  '.junie/guidelines.md',
  '.roorules',
  '.rules',
  '.windsurfrules',
];

/** The file of Aider, which reads it where its settings say so. Elsewhere a file of this name is for people. */
export const aider = { file: 'CONVENTIONS.md', settings: '.aider.conf.yml' } as const;

/** Folders with many rule files, each about something else. One of them gets our part when `--file` names it, and is renewed from then on. */
export const ruleFolders: readonly string[] = [
  '.clinerules',
  '.continue/rules',
  '.cursor/rules',
  '.devin/rules',
  '.github/instructions',
  '.kiro/steering',
  '.roo/rules',
  '.windsurf/rules',
];

const importsAgents = /(?:^|\s)@(?:\.{1,2}\/)*AGENTS\.md(?![\w/-])/;
/** A file that is no longer than this and names AGENTS.md only leads there. */
const longestPointer = 400;

/** Says whether a file of another tool only leads to AGENTS.md, by an import or by a sentence. */
export function leadsToAgents(text: string): boolean {
  return importsAgents.test(text) || (text.trim().length <= longestPointer && /\bAGENTS\.md\b/.test(text));
}
