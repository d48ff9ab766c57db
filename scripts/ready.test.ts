import { chmod, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../plugins/docusaurus-plugin-trowel/test/support/folder.ts';
import { findBrowser } from '../test/support/browserPath.mjs';
import { checkNode, isInstalled } from './ready.mjs';

test.each([
  ['20.19.0', true],
  ['22.1.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
])('Node %s is new enough: %s', (version, enough) => {
  expect(checkNode(version) === undefined).toBe(enough);
});

describe('the packages', () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        '': { name: 'hub' },
        'node_modules/a': { version },
        'node_modules/mac-only': { version: '1.0.0', optional: true, os: ['darwin'] },
        'node_modules/plugin': { link: true, resolved: 'plugins/plugin' },
      },
    });
  const installed = (version: string) =>
    JSON.stringify({ packages: { 'node_modules/a': { version }, 'node_modules/plugin': { link: true } } });
  const clone = () =>
    makeFolder({
      'package-lock.json': lock('1.0.0'),
      'node_modules/.package-lock.json': installed('1.0.0'),
      'node_modules/a/package.json': '{}',
      'node_modules/plugin/package.json': '{}',
    });

  test('are installed when they are those of the lock file, but for those of other systems', async () => {
    expect(isInstalled(await clone())).toBe(true);
  });

  test('are not when nothing is', async () => {
    expect(isInstalled(await makeFolder({ 'package-lock.json': lock('1.0.0') }))).toBe(false);
  });

  test('are not after an interrupted installation, which leaves no record of itself', async () => {
    const root = await clone();
    await rm(path.join(root, 'node_modules/.package-lock.json'));
    expect(isInstalled(root)).toBe(false);
  });

  test('are not when the lock file asks for another version', async () => {
    const root = await clone();
    await writeFile(path.join(root, 'package-lock.json'), lock('1.1.0'));
    expect(isInstalled(root)).toBe(false);
  });

  test('are not when one was deleted', async () => {
    const root = await clone();
    await rm(path.join(root, 'node_modules/a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  test('are, however old the files are', async () => {
    const root = await clone();
    await utimes(path.join(root, 'package-lock.json'), new Date(), new Date());
    expect(isInstalled(root)).toBe(true);
  });
});

describe('the browser', () => {
  const program = async (file: string) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '');
    await chmod(file, 0o755);
    return file;
  };

  test('is the one of CHROME_PATH before all others, and none when there is no program', async () => {
    const home = await makeFolder({});
    const own = await program(path.join(home, 'own', 'browser'));
    await program(path.join(home, 'bin', 'chromium'));
    const env = { PATH: path.join(home, 'bin') };
    expect(findBrowser({ env: { ...env, CHROME_PATH: own }, platform: 'linux', home })).toBe(own);
    expect(findBrowser({ env: { ...env, CHROME_PATH: `${own}-gone` }, platform: 'linux', home })).toBe(undefined);
  });

  test('is found on PATH, and only when it can be run', async () => {
    const home = await makeFolder({ 'text/chromium': 'not a program' });
    const google = await program(path.join(home, 'bin', 'google-chrome'));
    await symlink(google, path.join(home, 'bin', 'chrome'));
    const PATH = [path.join(home, 'text'), path.join(home, 'bin')].join(path.delimiter);
    expect(findBrowser({ env: { PATH }, platform: 'linux', home })).toBe(google);
  });

  test('is the headless shell for tests, and for all else only when there is nothing else', async () => {
    const home = await makeFolder({});
    const bin = path.join(home, 'bin');
    const shell = await program(path.join(bin, 'chromium-headless-shell'));
    const surroundings = { env: { PATH: bin }, platform: 'linux', home } as const;
    expect(findBrowser(surroundings)).toBe(shell);
    const chromium = await program(path.join(bin, 'chromium'));
    expect(findBrowser(surroundings)).toBe(chromium);
    expect(findBrowser({ ...surroundings, preferShell: true })).toBe(shell);
  });

  test('is the newest complete download of Playwright when nothing else is there', async () => {
    const home = await makeFolder({
      '.cache/ms-playwright/chromium-999/INSTALLATION_COMPLETE': '',
      '.cache/ms-playwright/chromium-1200/INSTALLATION_COMPLETE': '',
    });
    const cache = path.join(home, '.cache', 'ms-playwright');
    await program(path.join(cache, 'chromium-999', 'chrome-linux', 'chrome'));
    const newest = await program(path.join(cache, 'chromium-1200', 'chrome-linux64', 'chrome'));
    await program(path.join(cache, 'chromium-1300', 'chrome-linux64', 'chrome'));
    expect(findBrowser({ env: {}, platform: 'linux', home })).toBe(newest);
    expect(findBrowser({ env: { PLAYWRIGHT_BROWSERS_PATH: path.join(home, 'none') }, platform: 'linux', home })).toBe(
      undefined,
    );
  });

  test('is found where macOS and Windows keep it', async () => {
    const home = await makeFolder({});
    const mac = await program(path.join(home, 'Applications/Chromium.app/Contents/MacOS/Chromium'));
    expect(findBrowser({ env: {}, platform: 'darwin', home })).toBe(mac);
    const windows = await program(path.join(home, 'Google/Chrome/Application/chrome.exe'));
    expect(findBrowser({ env: { LOCALAPPDATA: home }, platform: 'win32', home })).toBe(windows);
  });
});
