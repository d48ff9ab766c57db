// Prepares a fresh clone. `npm start` and `npm test` run this first, when no packages may be installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser } from '../test/support/browserPath.mjs';

const leastNode = [20, 19];

/** Returns what is wrong with this version of Node, or undefined. */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return undefined;
  return `Node ${leastNode.join('.')} or later is needed; this is ${version}. Get it from https://nodejs.org and try again.`;
}

/**
 * Whether the installed packages match the lock file. npm writes `node_modules/.package-lock.json` last, so it is
 * missing after an interrupted installation.
 */
export function isInstalled(root) {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  try {
    const wanted = read('package-lock.json');
    const there = read('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([place, { version, optional, link }]) => {
      // Skips the root itself, and packages for another platform.
      if (place === '' || (optional && !there[place])) return true;
      if (!link && there[place]?.version !== version) return false;
      return existsSync(path.join(root, place));
    });
  } catch {
    return false;
  }
}

/** Runs a program in the foreground. Returns whether it succeeded. Exits when it was interrupted. */
function runProgram(program, args, options = {}) {
  const { status, signal } = spawnSync(program, args, { stdio: 'inherit', ...options });
  if (signal === 'SIGINT' || status === 130) process.exit(130);
  return status === 0;
}

function install(root) {
  console.log('Installing packages (npm ci), which takes a minute or two the first time …');
  const npm = process.env.npm_execpath;
  const options = { cwd: root };
  // Installs development packages even if NODE_ENV is production.
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit'];
  const done = npm?.endsWith('.js')
    ? runProgram(process.execPath, [npm, ...args], options)
    : runProgram('npm', args, { ...options, shell: process.platform === 'win32' });
  if (!done) stop('The packages could not be installed; see above. Try again with: npm ci');
}

/** Finds a browser that starts. A downloaded one may lack system libraries. */
function findWorkingBrowser() {
  const browser = findBrowser();
  if (browser === undefined) return undefined;
  // On Windows `--version` opens a window.
  if (process.platform === 'win32') return browser;
  return spawnSync(browser, ['--version'], { timeout: 60_000, stdio: 'ignore' }).status === 0 ? browser : undefined;
}

function installBrowser(root) {
  if (findWorkingBrowser()) return;
  if (process.env.CHROME_PATH) stop(`CHROME_PATH is ${process.env.CHROME_PATH}, and no browser starts from there.`);
  console.log('The browser tests need Chromium or Chrome, and there is none: downloading one …');
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  runProgram(process.execPath, [cli, 'install', 'chromium'], {
    timeout: 300_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
  });
  if (findWorkingBrowser()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That did not work: installing the chromium package of the system …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (runProgram('apt-get', ['update'], { env })) {
      // Not every release of Debian and Ubuntu has the shell as a package of its own.
      for (const name of ['chromium-headless-shell', 'chromium']) {
        if (!findWorkingBrowser()) runProgram('apt-get', ['install', '-y', name], { env });
      }
    }
    if (findWorkingBrowser()) return;
  }
  const command = {
    darwin: 'brew install --cask chromium',
    win32: 'winget install Google.Chrome',
    linux: 'sudo apt-get install -y chromium',
  }[process.platform];
  stop(`No browser could be installed. Install one, then run the tests again: ${command ?? 'see chromium.org'}`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const wrong = checkNode(process.versions.node);
  if (wrong) stop(wrong);
  if (!isInstalled(root)) install(root);
  if (process.argv.includes('--browser')) installBrowser(root);
}
