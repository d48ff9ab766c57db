import type { BadgeAddresses } from './addresses.ts';
import type { Json } from './credential.ts';
import type { KeyPair } from './key.ts';
import { loadLibraries } from './libraries.ts';

/** Signs a document by `eddsa-rdfc-2022`. The same document and key give the same signature. */
export type Sign = (document: Json) => Promise<Json>;

/** Makes the function that signs in the name of a site. */
export async function createSigner({ did }: Pick<BadgeAddresses, 'did'>, pair: KeyPair): Promise<Sign> {
  const { issue, readKeyPair, createSuite, createLoader } = await loadLibraries();
  const key = await readKeyPair({ ...toMethod(did, pair.publicKeyMultibase), ...pair });
  const documentLoader = createLoader();
  const suite = createSuite(key.signer());
  return async (document) => {
    // JSON has no undefined, and JSON-LD would not take it.
    const { proof, ...signed } = await issue({
      credential: JSON.parse(JSON.stringify(document)),
      suite,
      documentLoader,
    });
    // Open Badges writes what can be several as a list.
    return { ...signed, proof: [proof] };
  };
}

/** Makes the DID document of a site (`did:web`): the public keys that sign in its name. */
export function toDidDocument({ did }: Pick<BadgeAddresses, 'did'>, keys: readonly string[]): Json {
  const methods = keys.map((key) => toMethod(did, key));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}

function toMethod(did: string, publicKeyMultibase: string) {
  return { id: `${did}#${publicKeyMultibase}`, type: 'Multikey', controller: did, publicKeyMultibase };
}
