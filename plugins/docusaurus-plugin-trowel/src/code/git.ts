// Our own way to run git: simple-git and execa leave a repository's own settings in force, and those can name programs to run.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

/** Something about a repository that the person who asked can put right; the message says how. */
export class RepositoryError extends Error {}

export interface GitOptions {
  /** Seconds until git is stopped; 30 unless given. */
  readonly seconds?: number;
  /** Bytes of output after which git is stopped; 64 MB unless given. */
  readonly maxBytes?: number;
  /** Further settings for this one call: `name=value`. */
  readonly config?: readonly string[];
  /** What goes to git's standard input. */
  readonly input?: string;
  /** Gets the output piece by piece; it is then not collected, and has no limit but the time. */
  readonly onText?: (text: string) => void;
}

export interface GitOutput {
  readonly code: number;
  readonly stdout: string;
  /** The last lines of what git said. */
  readonly stderr: string;
}

/**
 * Runs git in one folder, so that it only reads: no setting, hook, filter or remote of the repository gets to run a
 * program, nothing is written, nothing fetched. Throws a `RepositoryError` when git is missing, or goes beyond a limit.
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitOutput>;

export interface GitPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Each of these would otherwise be taken from the repository's own `config`, which comes with a copied folder and can
 * name programs, and files elsewhere or that never end (git-config(1)). Filters and diff drivers have names of their
 * own: see `filterSettings` in changes.ts.
 */
const settings = [
  'core.attributesFile=/dev/null',
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.askPass=false',
  'core.quotePath=true',
  'credential.helper=',
  'diff.external=',
  'diff.submodule=short',
  'diff.ignoreSubmodules=dirty',
  'diff.orderFile=/dev/null',
  'gpg.program=false',
  'log.showSignature=false',
  'log.mailmap=false',
  'mailmap.file=/dev/null',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
] as const;

/** What of the caller's `GIT_*` variables git still sees: where settings are. Not `GIT_DIR`: the folder says which one. */
const kept = /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES)$/;

function toEnvironment(env: GitPlace['env']): Record<string, string | undefined> {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  return {
    ...Object.fromEntries(own),
    // No protocol at all: a repository that is only partly here must not fetch the rest by a program that it names.
    GIT_ALLOW_PROTOCOL: '',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** The way to git for a folder. */
export function createGit({ cwd, env }: GitPlace): Git {
  const environment = toEnvironment(env);
  return (args, { seconds = 30, maxBytes = 64e6, config = [], input = '', onText } = {}) =>
    new Promise((resolve, reject) => {
      const set = [...settings, ...config].flatMap((setting) => ['-c', setting]);
      let child: ChildProcessWithoutNullStreams;
      try {
        // No shell: arguments reach git as they are.
        child = spawn('git', ['--no-pager', ...set, ...args], { cwd, env: environment, windowsHide: true });
      } catch (error) {
        // What no system takes as arguments, such as too many of them.
        reject(new RepositoryError(`git cannot be run: ${(error as Error).message}.`));
        return;
      }
      const decoder = new StringDecoder('utf8');
      const parts: string[] = [];
      let bytes = 0;
      let stderr = '';
      const stop = (message: string) => {
        child.kill('SIGKILL');
        reject(new RepositoryError(message));
      };
      const timer = setTimeout(
        () => stop(`\`git ${args[0]}\` took longer than ${seconds} seconds and was stopped.`),
        seconds * 1000,
      );
      const take = (text: string) => (onText ? onText(text) : parts.push(text));
      child.stdout.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (!onText && bytes > maxBytes)
          stop(`\`git ${args[0]}\` gave more than ${Math.round(maxBytes / 1e6)} MB and was stopped.`);
        else take(decoder.write(chunk));
      });
      child.stderr.on('data', (chunk: Buffer) => {
        stderr = (stderr + chunk.toString()).slice(-4000);
      });
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
      child.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        const message =
          error.code === 'ENOENT' ? 'git was not found; install it first' : `git cannot be run: ${error.message}`;
        reject(new RepositoryError(`${message}.`));
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        take(decoder.end());
        resolve({ code: code ?? 1, stdout: parts.join(''), stderr: stderr.trim() });
      });
    });
}

/** The output of a call that must succeed. Throws a `RepositoryError` with git's own words otherwise. */
export async function gitText(git: Git, args: readonly string[], options?: GitOptions): Promise<string> {
  const { code, stdout, stderr } = await git(args, options);
  if (code === 0) return stdout;
  throw new RepositoryError(`\`git ${args[0]}\` failed: ${lastLine(stderr) || `exit code ${code}`}`);
}

/** Parts of a `-z` output. */
export function splitZero(text: string): string[] {
  return text.split('\0').filter((part) => part !== '');
}

function lastLine(text: string): string {
  return text.split('\n').find((line) => /^(?:fatal|error):/.test(line)) ?? text.split('\n').at(-1) ?? '';
}
