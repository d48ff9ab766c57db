import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { toSwizzleConfig } from './swizzle.ts';

const src = fileURLToPath(new URL('..', import.meta.url));
const { components } = toSwizzleConfig(path.join(src, 'theme'));
const folders = globSync(['**/index.tsx'], { cwd: path.join(src, 'theme') })
  .map((file) => path.posix.dirname(file))
  .sort();
const described = Object.entries(components).filter(([, { actions }]) => actions.eject !== 'forbidden');

describe('the components that can be swizzled', () => {
  test('every component with a folder can be ejected or wrapped, and nothing else but the types of admonitions', () => {
    expect(described.map(([name]) => name).sort()).toEqual([...folders, 'Admonition/Types'].sort());
  });

  test('every component has a description', () => {
    expect(Object.values(components).filter(({ description }) => !description)).toEqual([]);
  });

  test.each(['Trowel', 'Trowel/ui', 'Trowel/Home/Doors', 'Trowel/EntryIndex/indexFilter'])(
    '%s, which is no component of its own, is forbidden',
    (name) => {
      expect(components[name]?.actions).toEqual({ eject: 'forbidden', wrap: 'forbidden' });
    },
  );

  test('the shipped types declare exactly the components below Trowel', () => {
    const types = readFileSync(path.join(src, 'theme-trowel.d.ts'), 'utf8');
    const declared = [...types.matchAll(/^declare module '@theme\/([^']+)'/gm)].map(([, name]) => name);
    expect(declared.sort()).toEqual(folders.filter((name) => name.startsWith('Trowel/')));
  });

  test('every component below Trowel has a default export of its own name', () => {
    const wrong = folders.filter((name) => {
      const source = readFileSync(path.join(src, 'theme', name, 'index.tsx'), 'utf8');
      return name.startsWith('Trowel/') && !source.includes(`export default function ${path.posix.basename(name)}(`);
    });
    expect(wrong).toEqual([]);
  });

  test('every style sheet that a component imports is there', () => {
    const files = globSync(['**/*.tsx'], { cwd: path.join(src, 'theme') });
    const sheets = new Set(globSync(['**/*.css'], { cwd: path.join(src, 'theme') }));
    const missing = files.flatMap((file) =>
      [...readFileSync(path.join(src, 'theme', file), 'utf8').matchAll(/from '(\.[^']+\.css)'/g)]
        .map(([, name = '']) => path.posix.join(path.posix.dirname(file), name))
        .filter((sheet) => !sheets.has(sheet)),
    );
    expect(missing).toEqual([]);
  });
});
