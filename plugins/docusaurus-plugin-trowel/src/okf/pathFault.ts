/** Names that Windows keeps for devices, whatever their extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no path has control characters.
const control = /[\u0000-\u001f\u007f]/;
const longest = 400;

export function isDeviceName(name: string): boolean {
  return device.test(name);
}

/** Says what is wrong with the path of a file in a bundle: it leads out of the bundle, or some disk cannot hold it. */
export function findPathFault(path: string): string | undefined {
  const fault = findStrayPathFault(path);
  if (fault !== undefined) return fault;
  const parts = path.split('/');
  if (parts.some((part) => /[. ]$/.test(part) || /[<>:"|?*]/.test(part)))
    return 'its path has a name that not every disk takes';
  if (parts.some(isDeviceName)) return 'its path has the name of a device of Windows';
  return undefined;
}

/** Says what is wrong with a path that does not stay where it is put, on every system. For texts that no disk has to hold. */
export function findStrayPathFault(path: string): string | undefined {
  if (path === '' || path.length > longest) return `its path is empty, or longer than ${longest} characters`;
  if (control.test(path)) return 'its path has control characters';
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\\')) return 'its path is absolute';
  const parts = path.split('/');
  if (parts.includes('..')) return 'its path leads out of the bundle';
  if (parts.some((part) => part === '' || part === '.')) return 'its path has a name that not every disk takes';
  return undefined;
}
