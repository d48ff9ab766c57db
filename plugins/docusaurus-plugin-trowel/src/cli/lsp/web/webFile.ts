/** The path by which the server knows a file that an editor has somewhere: `vscode-vfs://github/a/b` is `/vscode-vfs/github/a/b`. */
export function toWebFile(uri: string): string | undefined {
  const [, scheme, authority, path] = /^([a-z][\w+.-]*):(?:\/\/([^/?#]*))?(\/[^?#]*)$/i.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return undefined;
  try {
    const file = `/${scheme}/${encodeURIComponent(decodeURIComponent(authority ?? ''))}${decodeURIComponent(path)}`;
    return file.replace(/(?<=.)\/$/, '');
  } catch {
    return undefined;
  }
}

/** Returns the address of a file. */
export function toWebUri(file: string): string {
  const [, scheme = '', authority = '', path = ''] = /^\/([^/]*)\/([^/]*)([\s\S]*)$/.exec(file) ?? [];
  return `${scheme}://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Returns the address of the repository that a folder is in, where its own address tells: of a repository on GitHub. */
export function toWebOrigin(folder: string): string | undefined {
  const [, owner, name] = /^\/vscode-vfs\/github(?:%2B[^/]*)?\/([^/]+)\/([^/]+)$/.exec(folder) ?? [];
  return owner === undefined ? undefined : `https://github.com/${owner}/${name}`;
}
