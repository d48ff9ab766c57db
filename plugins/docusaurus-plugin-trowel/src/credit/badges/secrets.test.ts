import { describe, expect, test } from 'vitest';
import { createKeyPair } from './key.ts';
import { createSalt, readSecrets } from './secrets.ts';

const { secretKeyMultibase: key } = createKeyPair();
const read = (salt?: string, written: string | undefined = key) =>
  readSecrets({ TROWEL_BADGE_KEY: written, TROWEL_BADGE_SALT: salt }, []);
const faultOf = (salt?: string) => {
  const found = read(salt);
  return found.type === 'fault' ? found.message : undefined;
};

describe('what a build signs with', () => {
  test('is nothing without a key, whatever the salt', () => {
    expect(read(createSalt(), '')).toEqual({ type: 'none' });
    expect(read(undefined, '')).toEqual({ type: 'none' });
  });

  test('is a key and a salt, which are read without the space around', () => {
    const salt = createSalt();
    const [found, spaced] = [read(salt), read(` ${salt}\n`)];
    expect(found.type).toBe('secrets');
    const award = { rule: 'mentor', person: 'person/ana' };
    const nameIn = (one: typeof found) => one.type === 'secrets' && one.secrets.names.nameOf(award);
    expect(nameIn(spaced)).toBe(nameIn(found));
    expect(nameIn(read(createSalt()))).not.toBe(nameIn(found));
  });

  test('is refused without a salt, with one that could be guessed, and with the key as the salt', () => {
    expect(faultOf()).toMatch(/^TROWEL_BADGE_SALT is not set, .* To make one: trowel badges salt$/);
    expect(faultOf('hunter2')).toMatch(/^TROWEL_BADGE_SALT is shorter than 32 letters/);
    expect(faultOf('hunter2')).not.toContain('hunter2');
    expect(faultOf(key)).toMatch(/^TROWEL_BADGE_SALT is the key that signs/);
    expect(faultOf(key)).not.toContain(key);
  });
});
