import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWebFile, toWebOrigin, toWebUri } from './webFile.ts';

test('a file of a browser has a path below the folder that it is in', () => {
  expect(toWebFile('vscode-vfs://github/acme/shop')).toBe('/vscode-vfs/github/acme/shop');
  expect(toWebFile('vscode-vfs://github/acme/shop/')).toBe('/vscode-vfs/github/acme/shop');
  expect(toWebFile('vscode-vfs://github/acme/shop/src/a%20b.ts')).toBe('/vscode-vfs/github/acme/shop/src/a b.ts');
  expect(toWebFile('untitled:Untitled-1')).toBeUndefined();
  expect(toWebFile('vscode-vfs://github/%E0%A4%A')).toBeUndefined();
});

test('a path leads back to the address', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1 }), (names) => {
      const uri = `vscode-test-web://mount/${names.map((name) => encodeURIComponent(name)).join('/')}`;
      expect(toWebUri(toWebFile(uri) as string)).toBe(uri);
    }),
  );
});

test('the repository of a folder on GitHub is known by its address', () => {
  expect(toWebOrigin('/vscode-vfs/github/acme/shop')).toBe('https://github.com/acme/shop');
  expect(toWebOrigin('/vscode-vfs/github%2B7b2276223a317d/acme/shop')).toBe('https://github.com/acme/shop');
  expect(toWebOrigin('/vscode-test-web/mount')).toBeUndefined();
});
