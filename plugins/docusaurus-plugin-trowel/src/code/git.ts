// Our own way to run git: simple-git and execa leave a repository's own settings in force, and those can name programs to run.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

/** A problem with a repository. The message says what is wrong and how to fix it. */
export class RepositoryError extends Error {}

/** Options of one call of git. */
export interface GitOptions {
  /** Seconds until git is stopped. Default: 30. */
  readonly seconds?: number;
  /** Bytes of output after which git is stopped. Default: 64 MB. */
  readonly maxBytes?: number;
  /** More settings for this call: `name=value`. */
  readonly config?: readonly string[];
  /** The file that is read as the index, in place of the repository's own. */
  readonly index?: string;
  /** The text for git's standard input. */
  readonly input?: string;
  /** Stops git; its reason is the message. */
  readonly signal?: AbortSignal;
  /** Receives the output in pieces. It is then not collected, and only limited in time. */
  readonly onText?: (text: string) => void;
}

/** What one call of git printed. */
export interface GitOutput {
  readonly code: number;
  readonly stdout: string;
  /** The last 4,000 characters. */
  readonly stderr: string;
}

/**
 * Runs git in one folder, and only reads: no setting, hook, filter or remote of the repository can run a program, and
 * nothing is written or fetched. Throws a `RepositoryError` when git is missing or exceeds a limit.
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitOutput>;

/** Where git runs, and the caller's environment. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The protocols by which git may fetch, in a folder whose settings are ours. The caller's own settings then say how to sign in.
   * None unless given.
   */
  readonly protocols?: readonly string[];
}

/**
 * Overrides settings of the repository's own `config`, which comes with a copied folder. It can name programs, files
 * elsewhere, and files that never end (git-config(1)). Filters and diff drivers have names of their own: see
 * `filterSettings` in branchDiff.ts.
 */
const settings = [
  'core.attributesFile=/dev/null',
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=true',
  'diff.external=',
  'diff.submodule=short',
  'diff.ignoreSubmodules=dirty',
  'diff.orderFile=/dev/null',
  'gpg.program=false',
  'log.showSignature=false',
  'log.mailmap=false',
  'mailmap.file=/dev/null',
  'submodule.recurse=false',
] as const;

/** Where nothing is fetched, git signs in nowhere. */
const offline = [
  'core.sshCommand=false',
  'core.askPass=false',
  'credential.helper=',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
] as const;

/** The caller's `GIT_*` variables that git still gets: those that locate settings. Not `GIT_DIR`, since `cwd` decides. */
const kept = /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES)$/;

/** Those that say how the caller signs in. */
const keptToFetch = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|HTTP_\w+|PROXY_\w+)$/;

function toEnvironment({ env, protocols }: GitPlace): Record<string, string | undefined> {
  const isKept = (name: string) => kept.test(name) || (protocols !== undefined && keptToFetch.test(name));
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || isKept(name));
  return {
    ...Object.fromEntries(own),
    // No protocol: a partial clone must not fetch the rest by a program that it names.
    GIT_ALLOW_PROTOCOL: protocols?.join(':') ?? '',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** Makes the function that runs git in a folder. */
export function createGit(place: GitPlace): Git {
  const { cwd, protocols } = place;
  const environment = toEnvironment(place);
  const own = protocols === undefined ? [...settings, ...offline] : settings;
  return (args, { seconds = 30, maxBytes = 64e6, config = [], index, input = '', signal, onText } = {}) =>
    new Promise((resolve, reject) => {
      const set = [...own, ...config].flatMap((setting) => ['-c', setting]);
      let child: ChildProcessWithoutNullStreams;
      try {
        // No shell: arguments reach git as they are.
        child = spawn('git', ['--no-pager', ...set, ...args], {
          cwd,
          env: index === undefined ? environment : { ...environment, GIT_INDEX_FILE: index },
          windowsHide: true,
        });
      } catch (error) {
        // The system refuses the arguments, for example too many of them.
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
      signal?.addEventListener('abort', () => stop(String(signal.reason)), { once: true });
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

/** Runs git, and returns its output. Throws a `RepositoryError` with git's own message when it fails. */
export async function gitText(git: Git, args: readonly string[], options?: GitOptions): Promise<string> {
  const { code, stdout, stderr } = await git(args, options);
  if (code === 0) return stdout;
  throw new RepositoryError(`\`git ${args[0]}\` failed: ${lastLine(stderr) || `exit code ${code}`}`);
}

/** Splits the output of a command with `-z`. */
export function splitZero(text: string): string[] {
  return text.split('\0').filter((part) => part !== '');
}

function lastLine(text: string): string {
  return text.split('\n').find((line) => /^(?:fatal|error):/.test(line)) ?? text.split('\n').at(-1) ?? '';
}
