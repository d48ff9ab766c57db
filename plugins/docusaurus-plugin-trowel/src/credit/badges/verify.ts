import type { Json } from './credential.ts';
import { type Libraries, loadLibraries } from './libraries.ts';

/** What is known of the site that a credential should be of. */
export interface IssuingSite {
  /** Its DID document; absent where the site has none. */
  readonly didDocument?: Json;
  /** Its status list. */
  readonly statusList?: Json;
}

/** What became of a check. */
export type Verdict =
  /** Signed by the site, not altered, not revoked. */
  | { readonly type: 'valid'; readonly name: string; readonly since: string }
  | { readonly type: 'draft' | 'altered' | 'revoked' | 'other-site' | 'early' | 'unknown'; readonly message: string };

/** Verifies credentials against a site. Loads the libraries once. */
export async function createVerifier(site: IssuingSite): Promise<(credential: unknown) => Promise<Verdict>> {
  const libraries = await loadLibraries();
  return (credential) => verify(credential, site, libraries);
}

async function verify(
  credential: unknown,
  { didDocument, statusList }: IssuingSite,
  { verifyCredential, checkStatus, createSuite, createLoader }: Libraries,
): Promise<Verdict> {
  if (!isCredential(credential))
    return { type: 'unknown', message: 'This is no credential of Open Badges 3.0: no type `OpenBadgeCredential`.' };
  if (toList(credential.proof).length === 0)
    return { type: 'draft', message: 'This is a draft: nobody signed it, so it proves nothing.' };
  if (!didDocument) return { type: 'unknown', message: 'The site has no DID document, so its keys are not known.' };
  const issuer = toId(credential.issuer);
  if (issuer !== didDocument.id)
    return {
      type: 'other-site',
      message: `This is of another site: ${issuer ?? 'nobody'}, not ${String(didDocument.id)}.`,
    };
  const status = credential.credentialStatus as Json | undefined;
  const list = status?.statusListCredential;
  const documents = new Map<string, Json>([
    [String(didDocument.id), didDocument],
    ...toList(didDocument.verificationMethod).map((method): [string, Json] => [
      String(method.id),
      { '@context': 'https://w3id.org/security/multikey/v1', ...method },
    ]),
    ...(typeof list === 'string' && statusList?.id === list ? [[list, statusList] as [string, Json]] : []),
  ]);
  const options = { suite: createSuite(), documentLoader: createLoader(documents) };
  const result = await verifyCredential({ ...options, credential, checkStatus });
  const { statusResult, error } = result;
  if (statusResult?.results?.some((one) => one.status))
    return { type: 'revoked', message: 'The site has revoked this credential.' };
  if (statusResult && !statusResult.verified)
    return {
      type: 'unknown',
      message: `Whether it is revoked cannot be told: ${statusResult.error?.message ?? 'no list'}`,
    };
  const why = error?.errors?.[0]?.message ?? error?.message ?? '';
  if (/validFrom/.test(why))
    return { type: 'early', message: `This is not valid yet: it begins on ${since(credential)}.` };
  if (!result.verified)
    return { type: 'altered', message: `This was altered, or signed with a key that the site does not name: ${why}` };
  // Whoever takes the status away alters the credential. A site that never wrote one would have issued it so.
  if (!status)
    return { type: 'unknown', message: 'This says no index in a status list, so nobody knows whether it is revoked.' };
  return { type: 'valid', name: String(credential.name), since: since(credential) };
}

function isCredential(value: unknown): value is Json {
  return (
    typeof value === 'object' && value !== null && toList((value as Json).type).includes('OpenBadgeCredential' as never)
  );
}

function toId(issuer: unknown): string | undefined {
  return typeof issuer === 'string' ? issuer : (issuer as { id?: string } | undefined)?.id;
}

function toList(value: unknown): readonly Json[] {
  return value === undefined ? [] : ([value].flat() as Json[]);
}

function since({ validFrom }: Json): string {
  return String(validFrom).slice(0, 10);
}
