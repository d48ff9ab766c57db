import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Finds Chromium or Chrome: by `CHROME_PATH`, on `PATH`, where macOS and Windows install it, or among Playwright's
 * downloads, in this order. Chromium's headless shell opens windows in a third of the processor time: tests prefer it, and
 * measurements prefer the browser that readers have.
 * @param {{env?: Record<string, string | undefined>, platform?: NodeJS.Platform, home?: string, preferShell?: boolean}} [surroundings]
 * @returns {string | undefined} The path of the program.
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  home = homedir(),
  preferShell = false,
} = {}) {
  const given = env.CHROME_PATH;
  if (given) return isProgram(given) ? given : undefined;
  const browsers = [
    ...onPath(browserCommands, env, platform),
    ...installed(env, platform, home),
    ...downloaded(env, platform, home),
  ];
  const shells = onPath(['chromium-headless-shell'], env, platform);
  return (preferShell ? [...shells, ...browsers] : [...browsers, ...shells]).find(isProgram);
}

const browserCommands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function onPath(commands, env, platform) {
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  return folders.flatMap((folder) => commands.map((command) => path.join(folder, command + suffix)));
}

function installed(env, platform, home) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].flatMap((name) =>
      ['/', home].map((root) => path.join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform !== 'win32') return [];
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .flatMap((root) =>
      [path.join('Google', 'Chrome'), 'Chromium'].map((name) => path.join(root, name, 'Application', 'chrome.exe')),
    );
}

/** Playwright keeps each version in a folder of its own, complete only when it holds `INSTALLATION_COMPLETE`. */
function downloaded(env, platform, home) {
  const own = {
    darwin: path.join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'ms-playwright'),
  }[platform];
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    (own ?? path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'ms-playwright'));
  const programs = [
    'chrome',
    'chrome.exe',
    path.join('Chromium.app', 'Contents', 'MacOS', 'Chromium'),
    path.join('Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'),
  ];
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name) && existsSync(path.join(cache, name, 'INSTALLATION_COMPLETE')))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((version) => list(path.join(cache, version)).map((folder) => path.join(cache, version, folder)))
    .flatMap((folder) => programs.map((program) => path.join(folder, program)));
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
