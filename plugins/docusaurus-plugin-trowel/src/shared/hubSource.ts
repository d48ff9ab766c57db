/** Another hub that this hub reads, as `trowel.json` names it. */
export interface HubSource {
  /** What its entries are called by: `platform` in `platform:decision/0007`. */
  readonly id: string;
  /** An address, a git repository or a folder. */
  readonly from: string;
}

/** Where another hub is. */
export type HubPlace =
  /** The address of a published hub, with a slash at its end. */
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'git'; readonly url: string }
  /** A folder, as written: relative to the hub's root, or absolute. */
  | { readonly type: 'folder'; readonly path: string }
  /** `why` says what is wrong with it, and how to mend it. */
  | { readonly type: 'wrong'; readonly why: string };

const scpLike = /^[\w.-]+@[\w.-]+:(?!\/\/)[^\s]+$/;
const scheme = /^([a-z][a-z\d+.-]*):\/\//i;

/** Reads where a hub is: `https://…` is a published hub, `….git`, `ssh://…` and `git@host:path` are repositories, all else is a folder. */
export function toHubPlace(from: string): HubPlace {
  const written = from.trim();
  if (written.startsWith('-'))
    return { type: 'wrong', why: 'begins with `-`; name an address, a repository or a folder.' };
  if (/^[\\/]{2}/.test(written))
    return {
      type: 'wrong',
      why: 'is a folder of another machine; name one of this machine, an address or a repository.',
    };
  if (scpLike.test(written)) return { type: 'git', url: written };
  const [, name] = scheme.exec(written.replace(/^git\+/, '')) ?? [];
  if (name === undefined) return { type: 'folder', path: written };
  const address = written.replace(/^git\+/, '');
  if (!URL.canParse(address))
    return { type: 'wrong', why: 'is no address; write one like `https://platform.example.org/`.' };
  const url = new URL(address);
  if (url.username !== '' && url.protocol !== 'ssh:')
    return { type: 'wrong', why: 'holds a name or a password; leave them out, since this file is committed.' };
  const isRepository = written.startsWith('git+') || url.protocol === 'ssh:' || /\.git\/?$/.test(url.pathname);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (url.protocol !== 'ssh:' && !isSafe)
    return { type: 'wrong', why: `has the scheme \`${url.protocol}\`; use \`https:\`, a git repository or a folder.` };
  if (isRepository) return { type: 'git', url: url.href };
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { type: 'address', url: url.href };
}

/** Whether a host is this machine, by its name or its address, in brackets or not. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
