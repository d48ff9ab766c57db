import { createRequire } from 'node:module';
import path from 'node:path';
import type { Certificate } from '../server.ts';
import { tools } from '../tools.ts';

/** The part of `selfsigned` that is used here. It is installed with the compared systems. */
interface SelfSigned {
  readonly generate: (
    attributes: readonly { readonly name: string; readonly value: string }[],
  ) => Promise<{ readonly private: string; readonly cert: string }>;
}

/** Makes a self-signed certificate, for a browser that ignores certificate errors. */
export async function makeCertificate(): Promise<Certificate> {
  const { generate } = createRequire(path.join(tools, 'any.js'))('selfsigned') as SelfSigned;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  return { key, cert };
}
