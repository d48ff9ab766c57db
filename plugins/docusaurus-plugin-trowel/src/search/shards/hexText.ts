/** Writes hexadecimal digits, an even number of them, as base64, which is a third shorter. It compresses to little more than its bytes. */
export function packHex(digits: string): string {
  const bytes = digits.match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
}

/** Reads the output of `packHex`. */
export function unpackHex(packed: string): string {
  return [...atob(packed)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
