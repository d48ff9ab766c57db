/** The name of a hub in front of the id of one of its entries: `platform:decision/0007`. */
const written = /^([a-z\d][a-z\d-]*):(?!\/\/)(.+)$/;

/** Makes the id of another hub's entry: `platform:decision/0007`. */
export function toCitedId(hub: string, id: string): string {
  return `${hub}:${id}`;
}

/** Splits what is written as an entry of another hub; `undefined` when it has not that form. */
export function splitCitedId(text: string): { readonly hub: string; readonly id: string } | undefined {
  const [, hub, id] = written.exec(text.trim()) ?? [];
  return hub === undefined || id === undefined ? undefined : { hub, id };
}
