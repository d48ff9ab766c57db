/** What the server uses of Node's module of this name. In a browser no page of a hub has a file. */
export function pathToFileURL(file: string): URL {
  return new URL(`file://${encodeURI(file)}`);
}
