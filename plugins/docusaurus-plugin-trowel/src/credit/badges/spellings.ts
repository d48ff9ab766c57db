import { encodeBase58 } from './base58.ts';
import { readSeed } from './key.ts';

/** Lists the ways in which a secret key can be written in a file: as bytes, in hexadecimal digits, in base64 and in base58. */
export function spellKey({ secretKeyMultibase }: { readonly secretKeyMultibase: string }): readonly Buffer[] {
  const { head, seed, own } = readSeed(secretKeyMultibase);
  const alone = Buffer.concat([head, seed]);
  // In base58 every digit depends on all bytes, so each form that is usual is one of its own.
  const inBase58 = [seed, Buffer.concat([seed, own]), alone, Buffer.concat([alone, own])].map(encodeBase58);
  return [...spell(seed), ...inBase58.flatMap(spellText)];
}

/** Lists the ways in which a secret text can be written in a file. */
export function spellText(text: string): readonly Buffer[] {
  return spell(Buffer.from(text));
}

function spell(bytes: Uint8Array): readonly Buffer[] {
  const hex = Buffer.from(bytes).toString('hex');
  const texts = [hex, hex.toUpperCase(), ...spellBase64(bytes)];
  return [Buffer.from(bytes), ...texts.map((text) => Buffer.from(text))];
}

/** In base64 three bytes are four digits, so how bytes are written depends on how many are in front. Digits at the ends have bits of others. */
function spellBase64(bytes: Uint8Array): readonly string[] {
  const found = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  return [...new Set([...found, ...found.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))])];
}
