import { createRequire } from 'node:module';
import path from 'node:path';
import type { Certificate } from '../server.ts';
import { tools } from '../tools.ts';

/** The part of `selfsigned` that is used here; it is installed with what is compared. */
interface SelfSigned {
  readonly generate: (
    attributes: readonly { readonly name: string; readonly value: string }[],
  ) => Promise<{ readonly private: string; readonly cert: string }>;
}

/** Makes a certificate for this machine, good for a browser that is told to take any. */
export async function makeCertificate(): Promise<Certificate> {
  const { generate } = createRequire(path.join(tools, 'any.js'))('selfsigned') as SelfSigned;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  return { key, cert };
}
