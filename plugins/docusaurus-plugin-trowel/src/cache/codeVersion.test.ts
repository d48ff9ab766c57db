import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { computeCodeVersion } from './codeVersion.ts';

test('changes with the package’s version, modules and dependencies, and with nothing else', async () => {
  const folder = await makeFolder({
    'node_modules/yaml/package.json': '{"version": "1.0.0"}',
    'own/package.json': '{"version": "1.0.0", "dependencies": {"yaml": "*"}}',
    'own/src/content/read.ts': 'read',
    'own/src/content/read.test.ts': 'test',
    'own/src/theme/Page.ts': 'page',
  });
  const source = path.join(folder, 'own', 'src');
  const past = new Date('2020-01-01');
  await utimes(path.join(source, 'content/read.ts'), past, past);
  const name = () => computeCodeVersion(source);
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  const names = [name()];

  await write('own/src/content/read.test.ts', 'another test');
  await write('own/src/theme/Page.ts', 'another page');
  await write('README.md', '');
  expect(name()).toBe(names[0]);

  await write('own/src/content/read.ts', 'edit');
  names.push(name());
  await write('own/src/content/new.ts', '');
  names.push(name());
  await write('node_modules/yaml/package.json', '{"version": "1.0.1"}');
  names.push(name());
  await write('own/package.json', '{"version": "1.0.1", "dependencies": {"yaml": "*"}}');
  names.push(name());
  expect(new Set(names).size).toBe(5);
});
