import type { Connection } from 'vscode-languageserver';

/** Makes what warns in the log of an editor, of each thing once: a hub breaks at each keystroke while somebody types. */
export function createSayOnce({ console }: Pick<Connection, 'console'>): (note: string) => void {
  const said = new Set<string>();
  return (note) => {
    if (!said.has(note)) console.warn(note);
    said.add(note);
  };
}
