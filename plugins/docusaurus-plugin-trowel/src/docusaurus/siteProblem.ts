import { existsSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Problem } from '../content/problem.ts';

const configs = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `docusaurus.config.${extension}`);

/** Makes a problem of the error at which Docusaurus stopped: of the file that it names, or else of the configuration. */
export function toSiteProblem(error: unknown, siteDir: string): Problem {
  const messages = toMessages(error);
  const source = messages.map((message) => findSource(message, siteDir)).find((found) => found !== undefined);
  // The innermost error says what is wrong, unless it is data for programs; those around it say where.
  const text = messages.findLast((message) => !/^\s*[[{]/.test(message)) ?? 'no reason given';
  const config = configs.find((name) => existsSync(path.join(siteDir, name))) ?? 'docusaurus.config.js';
  return {
    code: 'site',
    severity: 'error',
    message: `Docusaurus stops here: ${toSentence(text.replaceAll(`${siteDir}${path.sep}`, ''))}`,
    source: source ?? config,
  };
}

function toMessages(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [stripVTControlCharacters(error.message), ...(error.cause === undefined ? [] : toMessages(error.cause))];
}

/** Finds the file of the site that a message names. */
function findSource(message: string, siteDir: string): string | undefined {
  for (const [, quoted] of message.matchAll(
    /(?<![\p{L}\p{N}_.@()/\\-])([\p{L}\p{M}\p{N}_.@()/\\-]+\.(?:mdx?|ya?ml|json|[cm]?[jt]sx?))(?![\p{L}\p{N}])/giu,
  )) {
    const written = (quoted as string).replace(/^@site\//, '');
    // Content is also named from its own folder.
    for (const folder of ['', 'docs', 'blog']) {
      const relative = path.relative(siteDir, path.resolve(siteDir, folder, written));
      if (!relative.startsWith('..') && !relative.includes('node_modules') && existsSync(path.join(siteDir, relative)))
        return relative.split(path.sep).join('/');
    }
  }
  return undefined;
}

/** Makes one line of a message. */
function toSentence(text: string): string {
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  const short = line.length > 400 ? `${line.slice(0, 399)}…` : line;
  return /[.!?…]$/.test(short) ? short : `${short}.`;
}
