/** Writes a text as one word for a shell, since readers paste commands: quoted unless it needs no quotes. */
export function toShellWord(text: string): string {
  return /^[\p{L}\p{N}_./@+:-]+$/u.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
