import { Unexpected } from './unexpected.ts';

const entry =
  /^ {2}"([\w-]+)": \[\(\) => import\(\/\* webpackChunkName: "\1" \*\/ ("(?:[^"\\]|\\.)*")\), \2, require\.resolveWeak\(\2\)\],$/;

/**
 * Reads Docusaurus's generated `registry.js`: the name of each chunk, and its module as a literal of JavaScript. Throws `Unexpected` when it is
 * written in another way.
 */
export function parseRegistry(source: string): ReadonlyMap<string, string> {
  const begin = 'export default {\n';
  const end = '};';
  const text = source.trimEnd();
  if (!text.startsWith(begin) || !text.endsWith(end)) throw new Unexpected('registry.js begins or ends in another way');
  const lines = text.slice(begin.length, -end.length).split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [, name, module] = entry.exec(line) ?? [];
        if (name === undefined || module === undefined)
          throw new Unexpected(`registry.js has a line that is not understood: ${line.slice(0, 80)}`);
        return [name, module] as const;
      }),
  );
}
