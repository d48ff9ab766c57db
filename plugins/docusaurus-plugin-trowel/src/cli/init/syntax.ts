import { createRequire } from 'node:module';
import path from 'node:path';

/** A node of a syntax tree, as Babel makes it. Only what is read here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Parses the text of a config file. Throws when it is not JavaScript or TypeScript. */
export type Parse = (text: string) => Node;

/**
 * Finds the parser that Docusaurus brings (Babel's), from a site's folder. `undefined` when it is not installed. Our own package
 * needs none for anything else.
 */
export function findParser(siteDir: string): Parse | undefined {
  const from = (file: string) => createRequire(file);
  const chain = ['@docusaurus/core/package.json', '@docusaurus/babel/package.json', '@babel/core/package.json'];
  let next = path.join(siteDir, 'package.json');
  for (const module of ['', ...chain]) {
    try {
      if (module !== '') next = from(next).resolve(module);
      const { parse } = from(next)('@babel/parser') as { parse: (text: string, options: object) => { program: Node } };
      return (text) => parse(text, { sourceType: 'unambiguous', plugins: ['typescript', 'jsx'] }).program;
    } catch {
      // Not to be found from there.
    }
  }
  return undefined;
}
