import { isTooLongForMail, toMailLink } from '../shared/addressText.ts';
import { toFileText } from './data.ts';

/** Where a site's files are edited on a forge. */
export interface Forge {
  readonly type: 'github' | 'gitlab';
  /** The address of the repository, without a slash at its end. */
  readonly repository: string;
  readonly branch: string;
  /** The folder of the site in the repository; empty, or with a slash at its end. */
  readonly root: string;
}

const expected = 'https://github.com/org/hub/edit/main/ or https://gitlab.com/org/hub/-/edit/main/';

/**
 * Reads the address under which a forge edits the files of a site, as Docusaurus's `editUrl` has it. A branch with a slash in
 * its name cannot be told from a folder. Returns what is wrong with any other address.
 */
export function parseForge(address: string): Forge | { readonly fault: string } {
  const wrong = (what: string) => ({ fault: `\`${address}\` ${what}; expected an address like ${expected}.` });
  if (!URL.canParse(address)) return wrong('is no address');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return wrong('is no address of a page');
  if (url.username !== '' || url.password !== '') return wrong('holds a name or a password');
  const [, owner, dash, branch, folder = ''] =
    /^(\/.+?)(\/-)?\/(?:edit|tree|blob|new)\/([^/]+)(?:\/(.*?))?\/?$/.exec(decode(url.pathname)) ?? [];
  if (owner === undefined || branch === undefined) return wrong('does not say which branch is edited');
  const isGitlab = dash !== undefined || /(?:^|\.)gitlab\./.test(url.hostname);
  if (!isGitlab && owner.split('/').length !== 3) return wrong('names no owner and repository');
  return {
    type: isGitlab ? 'gitlab' : 'github',
    repository: `${url.origin}${encodePath(owner)}`,
    branch,
    root: folder === '' ? '' : `${folder}/`,
  };
}

/** A file to be published. */
export interface NewFile {
  /** Its path, relative to the site. */
  readonly file: string;
  readonly text: string;
  /** What the change is called in the history. */
  readonly message: string;
}

/** The longest address. Servers take 8,192 bytes for the line that has it. */
const longest = 7500;

/** An address that publishes a page, and where its text is. */
export interface PublishAddress {
  readonly href: string;
  /** `there`: in the address. `long`: it is too long for one. `none`: the other side takes no text. It is to be pasted or attached then. */
  readonly text: 'there' | 'long' | 'none';
}

/** Returns the address of the forge's page for a new file, with all filled in that the forge takes. */
export function toNewFileAddress(
  { type, repository, branch, root }: Forge,
  { file, text, message }: NewFile,
): PublishAddress {
  if (type === 'gitlab') {
    // Its editor ignores the text, which its server takes as `content` (gitlab.com/gitlab-org/gitlab/-/work_items/594214).
    const query = toQuery({ file_name: `${root}${file}`, commit_message: message });
    return { href: `${repository}/-/new/${encodePath(branch)}?${query}`, text: 'none' };
  }
  const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(`${root}${file}`) ?? [];
  const base = `${repository}/new/${encodePath([branch, folder].filter(Boolean).join('/'))}`;
  const query = { filename: name, message };
  const whole = `${base}?${toQuery({ ...query, value: text })}`;
  return whole.length <= longest ? { href: whole, text: 'there' } : { href: `${base}?${toQuery(query)}`, text: 'long' };
}

/** Returns the address of the forge's page that edits a file. Forges take no text there. */
export function toEditAddress({ type, repository, branch, root }: Forge, file: string): PublishAddress {
  const path = encodePath(`${branch}/${root}${file}`);
  return { href: `${repository}${type === 'gitlab' ? '/-' : ''}/edit/${path}`, text: 'none' };
}

/** Returns the address by which a mail with the page is begun. What is too long is to be attached. */
export function toMailAddress(address: string, { file, text, message }: NewFile): PublishAddress {
  const whole = `${file}\n\n${toFileText(text)}`;
  const isLong = isTooLongForMail(whole);
  const to = `mailto:${encode(address).replaceAll('%40', '@')}`;
  return {
    href: toMailLink(to, { title: toFileText(message), body: isLong ? file : whole }),
    text: isLong ? 'long' : 'there',
  };
}

/** Encodes as a form does not: a space is `%20`, since forges do not agree on `+`. */
function toQuery(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

function encodePath(path: string): string {
  return path.split('/').map(encode).join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Encodes a text; of half a letter the browser's own function throws. */
function encode(text: string): string {
  return encodeURIComponent(toFileText(text));
}
