import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../../test/support/docusaurus.ts';
import { addPlugin } from './configEditor.ts';
import { findParser, type Parse } from './syntax.ts';

const parse = findParser(root) as Parse;
const add = (text: string, folders: readonly string[] = []) => addPlugin(text, folders, parse);
const added = (text: string, folders?: readonly string[]) => {
  const edited = add(text, folders);
  return edited.type === 'added' ? edited.text : edited.type;
};

describe('a config with a list of plugins', () => {
  test.each([
    [
      'in several lines',
      "export default {\n  plugins: [\n    'a',\n    ['b', {}], // why\n  ],\n};\n",
      "export default {\n  plugins: [\n    'a',\n    ['b', {}], // why\n    'docusaurus-plugin-trowel',\n  ],\n};\n",
    ],
    [
      'without a comma at its end',
      "module.exports = {\n\tplugins: [\n\t\t'a'\n\t]\n}\n",
      "module.exports = {\n\tplugins: [\n\t\t'a',\n\t\t'docusaurus-plugin-trowel'\n\t]\n}\n",
    ],
    [
      'with a comment and no comma',
      "module.exports = {\n  plugins: [\n    'a' // b\n  ],\n};\n",
      "module.exports = {\n  plugins: [\n    'a', // b\n    'docusaurus-plugin-trowel'\n  ],\n};\n",
    ],
    [
      'in one line',
      'export default { title: "x", plugins: ["a"] };',
      'export default { title: "x", plugins: ["a", "docusaurus-plugin-trowel"] };',
    ],
    [
      'that is empty',
      'const config = {\n  plugins: [],\n};\nexport default config;\n',
      "const config = {\n  plugins: [\n    'docusaurus-plugin-trowel',\n  ],\n};\nexport default config;\n",
    ],
    [
      'with line ends of Windows',
      "export default {\r\n  plugins: [\r\n    'a',\r\n  ],\r\n};\r\n",
      "export default {\r\n  plugins: [\r\n    'a',\r\n    'docusaurus-plugin-trowel',\r\n  ],\r\n};\r\n",
    ],
  ])('gets the plugin at its end: %s', (_, before, after) => {
    expect(added(before)).toBe(after);
  });

  test('gets the folders that hold records', () => {
    expect(added("export default {\n  plugins: [\n    'a',\n  ],\n};\n", ['docs/net_adr', "docs/it's"])).toBe(
      "export default {\n  plugins: [\n    'a',\n    [\n      'docusaurus-plugin-trowel',\n      {\n        folders: {\n          'docs/net_adr': 'decision',\n          'docs/it\\'s': 'decision',\n        },\n      },\n    ],\n  ],\n};\n",
    );
  });

  test.each([
    "'docusaurus-plugin-trowel'",
    "['docusaurus-plugin-trowel', {}]",
    "require.resolve('docusaurus-plugin-trowel')",
    "['./plugins/docusaurus-plugin-trowel/src/index.ts', {}]",
  ])('that has the plugin stays: %s', (entry) => {
    expect(add(`export default { plugins: ['a', ${entry}] };`)).toEqual({ type: 'present' });
  });
});

test.each([
  ['an exported object', "export default {\n  title: 'x',\n};\n"],
  ['an assigned object', "module.exports = {\n  title: 'x',\n};\n"],
  [
    'a typed variable',
    "import type { Config } from '@docusaurus/types';\nconst config: Config = {\n  title: 'x',\n};\nexport default config;\n",
  ],
  ['satisfies', "export default {\n  title: 'x',\n} satisfies Config;\n"],
  [
    'a function',
    "export default async function createConfig() {\n  const a = await import('a');\n  return {\n    title: 'x',\n  };\n}\n",
  ],
  [
    'a variable whose name a parameter has, too',
    "const config = {\n  webpack: { configure(config) { config.plugins = []; } },\n  title: 'x',\n};\nexport default config as Config;\n",
  ],
  ['a function in a variable', "const make = () => ({\n  title: 'x',\n});\nmodule.exports = make;\n"],
])('a config without plugins gets them: %s', (_, before) => {
  const after = added(before);
  expect(after).toContain("title: 'x',\n");
  expect(after.replace(/\s*plugins: \[\s*'docusaurus-plugin-trowel',\s*\],/, '')).toBe(before);
});

test.each([
  ['a call', 'module.exports = withNx({ plugins: [] });'],
  ['a spread object', "export default { ...base, title: 'x' };"],
  ['plugins from elsewhere', "import { plugins } from './p';\nexport default { plugins };"],
  ['plugins that are computed', "export default { plugins: [isProd && 'a'].filter(Boolean) };"],
  ['a computed name', "export default { title: 'x', ['plug' + 'ins']: ['a'] };"],
  ['plugins of a getter', "export default { title: 'x', get plugins() { return ['a']; } };"],
  ['plugins that are written twice', "export default { plugins: ['a'], title: 'x', plugins: ['b'] };"],
  ['a variable that gets plugins later', "const c = { title: 'x' };\nif (a) c.plugins = ['a'];\nexport default c;"],
  ['a variable that a function changes', "const c = { title: 'x' };\nObject.assign(c, d);\nmodule.exports = c;"],
  ['a variable that is made anew', "let c = { title: 'x' };\nc = withNx(c);\nexport default c;"],
  ['exports that get plugins later', "module.exports = { title: 'x' };\nmodule.exports.plugins = ['a'];"],
  ['two ways out', "export default function make() {\n  if (x) return { title: 'a' };\n  return { title: 'b' };\n}\n"],
  ['no config', 'console.log(1);\n'],
  ['no JavaScript', '{{{'],
  ['an empty file', ''],
])('a config that is not understood stays as it is: %s', (_, text) => {
  expect(add(text)).toEqual({ type: 'unclear' });
});

test('whatever the layout of the list, only the plugin is added', () => {
  const space = fc.constantFrom('', ' ', '\n', '\n  ', ' // c\n', ' /* , ] */ ', '\r\n');
  const item = fc.constantFrom("'a'", '["b", { x: [1, 2] }]', 'function p() { return { name: "p" }; }', '`c`');
  fc.assert(
    fc.property(fc.array(fc.tuple(space, item, space), { maxLength: 4 }), space, fc.boolean(), (items, end, comma) => {
      const list = items.map((parts) => parts.join('')).join(',') + (comma && items.length > 0 ? ',' : '');
      const before = `export default {\n  title: 'x',\n  plugins: [${list}${end}],\n};\n`;
      const after = added(before, ['docs/x']);
      const evaluate = (text: string) => {
        const made = new Function(`return ${text.replace('export default', '').replace(/;\s*$/, '')}`)() as {
          plugins: unknown[];
        };
        return JSON.stringify(made.plugins, (_, value) => (typeof value === 'function' ? 'f' : value));
      };
      const plugins = JSON.parse(evaluate(before)) as unknown[];
      expect(JSON.parse(evaluate(after))).toEqual([
        ...plugins,
        ['docusaurus-plugin-trowel', { folders: { 'docs/x': 'decision' } }],
      ]);
    }),
  );
});
