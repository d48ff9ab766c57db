/** Makes a text that no other has. `crypto.randomUUID` is missing where a site has no certificate. */
export function toRandomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
