const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Writes bytes in base58, in the alphabet of Bitcoin, which multibase calls `z`. */
export function encodeBase58(bytes: Uint8Array): string {
  let rest = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = alphabet[Number(rest % 58n)] + text;
  return zeros(bytes, (byte) => byte === 0, '1').join('') + text;
}

/** Reads base58; `undefined` for another text. */
export function decodeBase58(text: string): Uint8Array | undefined {
  let value = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  const start = Buffer.from(zeros([...text], (letter) => letter === '1', 0));
  return new Uint8Array(Buffer.concat([start, Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')]));
}

/** Zeros in front are no part of a number: each is written by itself. */
function zeros<Item, Zero>(items: ArrayLike<Item>, isZero: (item: Item) => boolean, zero: Zero): Zero[] {
  const list = Array.from(items);
  const count = list.findIndex((item) => !isZero(item));
  return Array<Zero>(count < 0 ? list.length : count).fill(zero);
}
