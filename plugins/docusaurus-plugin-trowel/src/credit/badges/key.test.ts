import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { createKeyPair, isPublicKey, readKey } from './key.ts';

const pair = createKeyPair();
const other = createKeyPair();
const faultOf = (written: string, named: readonly string[] = []) => {
  const found = readKey(written, named);
  return found.type === 'fault' ? found.message : found.type;
};

describe('the key in the environment', () => {
  test('is a secret Multikey, alone or as JSON with its public one', () => {
    expect(readKey(` ${pair.secretKeyMultibase}\n`, [])).toEqual({ type: 'pair', pair });
    expect(readKey(JSON.stringify(pair), [pair.publicKeyMultibase])).toEqual({ type: 'pair', pair });
    // The seed alone is a key, too.
    const seed = `z${encodeBase58((decodeBase58(pair.secretKeyMultibase.slice(1)) as Uint8Array).slice(0, 34))}`;
    expect(readKey(seed, [])).toEqual({ type: 'pair', pair });
  });

  test('is none when the variable is empty, as CI gives it to forks', () => {
    for (const written of [undefined, '', ' \n'])
      expect(readKey(written, [pair.publicKeyMultibase])).toEqual({ type: 'none' });
  });

  test('is refused when it is no key, or not whole', () => {
    const none = /^TROWEL_BADGE_KEY holds no key: .* To make one: trowel badges keys$/;
    for (const written of [
      'hunter2',
      '-----BEGIN PRIVATE KEY-----',
      '{"a": 1}',
      '{',
      'z',
      'z0OIl',
      pair.secretKeyMultibase.slice(0, 30),
    ])
      expect(faultOf(written)).toMatch(none);
  });

  test('is refused when it is the public one', () => {
    const message =
      'TROWEL_BADGE_KEY holds the public key. It has to hold the secret one; the public one belongs in `badges.keys`.';
    expect(faultOf(pair.publicKeyMultibase)).toBe(message);
    expect(faultOf(JSON.stringify({ publicKeyMultibase: pair.publicKeyMultibase }))).toBe(message);
  });

  test('is refused when it is of another kind', () => {
    const p256 = `z${encodeBase58(Buffer.concat([Buffer.from([0x86, 0x26]), Buffer.alloc(32, 7)]))}`;
    expect(faultOf(p256)).toMatch(/^TROWEL_BADGE_KEY holds a key of another kind: expected an Ed25519 key\./);
  });

  test('is refused when its halves do not belong together', () => {
    const mixed = /do not belong together/;
    expect(faultOf(JSON.stringify({ ...pair, publicKeyMultibase: other.publicKeyMultibase }))).toMatch(mixed);
    const [own, foreign] = [pair, other].map(
      ({ secretKeyMultibase }) => decodeBase58(secretKeyMultibase.slice(1)) as Uint8Array,
    );
    const halves = Buffer.concat([own?.slice(0, 34) ?? [], foreign?.slice(34) ?? []] as Uint8Array[]);
    expect(faultOf(`z${encodeBase58(halves)}`)).toMatch(mixed);
  });

  test('is refused when the site does not name it', () => {
    expect(faultOf(pair.secretKeyMultibase, [other.publicKeyMultibase])).toBe(
      `TROWEL_BADGE_KEY holds the key of ${pair.publicKeyMultibase}, which \`badges.keys\` does not name. Use the key of one that it names, or add this one.`,
    );
    expect(readKey(pair.secretKeyMultibase, [other.publicKeyMultibase, pair.publicKeyMultibase]).type).toBe('pair');
  });

  test('is in no message', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.constantFrom('', 'z', '{'), (text, start) => {
        expect(faultOf(`${start}${text}`)).not.toContain(text);
      }),
    );
    expect(faultOf(JSON.stringify({ ...pair, publicKeyMultibase: other.publicKeyMultibase }))).not.toContain(
      pair.secretKeyMultibase,
    );
  });

  test('is another one each time, and its public half is known as one', () => {
    expect(pair).not.toEqual(other);
    expect(isPublicKey(pair.publicKeyMultibase)).toBe(true);
    expect(isPublicKey(pair.secretKeyMultibase)).toBe(false);
    expect(isPublicKey('z6Mk')).toBe(false);
  });
});

test('bytes in base58 come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
    }),
  );
  expect(encodeBase58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
  expect(encodeBase58(Buffer.from([0, 0, 40, 127, 180, 205]))).toBe('11233QC4');
});
