import { createKeyPair, keyVariable } from '../../credit/badges/key.ts';
import { createSalt, saltVariable } from '../../credit/badges/secrets.ts';
import { exitCodes, type Io } from '../io.ts';

/** `trowel badges keys`: prints a new pair of keys, the secret one alone on standard output. */
export async function printKeys({ stdout, stderr }: Io): Promise<number> {
  const { publicKeyMultibase, secretKeyMultibase } = createKeyPair();
  stdout.write(`${secretKeyMultibase}\n`);
  stderr.write(
    [
      `Put the line above into the secret ${keyVariable} of CI, and nowhere else: whoever has it signs in your name.`,
      'Add the public key to the option `badges` of the plugin, first in its list:',
      '',
      `  badges: { keys: ['${publicKeyMultibase}'] }`,
      '',
    ].join('\n'),
  );
  return exitCodes.ok;
}

/** `trowel badges salt`: prints a new salt alone on standard output. */
export async function printSalt({ stdout, stderr }: Io): Promise<number> {
  stdout.write(`${createSalt()}\n`);
  stderr.write(
    `Put the line above into the secret ${saltVariable} of CI, and nowhere else: whoever has it can tell whose a credential is. Do not change it when you change the key: it names the credentials.\n`,
  );
  return exitCodes.ok;
}
