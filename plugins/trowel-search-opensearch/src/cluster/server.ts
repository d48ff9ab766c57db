import type { Client } from '@opensearch-project/opensearch';
import { variables } from './access.ts';
import { describeBlock, type Refusal } from './blocks.ts';

/** The oldest version of OpenSearch that the tests run against. */
const oldest = [2, 19] as const;

/** Makes sure that a cluster is OpenSearch, new enough, and lets us in. Throws an error with the fix. */
export async function checkServer(client: Client, urls: readonly string[]): Promise<void> {
  const url = urls.join(', ');
  const info = await client.info().then(
    ({ body }) => body as { readonly version?: { readonly distribution?: string; readonly number?: string } } | null,
    (error: { readonly statusCode?: number }) => {
      // Every cluster has something to say at its root.
      throw error.statusCode === 404 ? toOtherServer(url, { cause: error }) : toAccessError(error, urls);
    },
  );
  const { distribution, number = '' } = info?.version ?? {};
  if (distribution !== 'opensearch') throw toOtherServer(url);
  const [major = 0, minor = 0] = number.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    throw new Error(`OpenSearch ${number} at ${url} is too old. At least ${oldest.join('.')} is needed.`);
}

/** Says in plain words why a cluster cannot be asked, with the fix. */
export function toAccessError(error: unknown, urls: readonly string[]): Error {
  const url = urls.join(', ');
  const {
    name = '',
    message = '',
    statusCode,
    body,
  } = error as { name?: string; message?: string; statusCode?: number; body?: { readonly error?: Refusal } };
  const cause = { cause: error };
  const block = describeBlock(body?.error ?? {});
  if (block !== undefined) return new Error(block, cause);
  if (statusCode === 401)
    return new Error(
      `The cluster at ${url} does not accept the account. Check ${variables.user} and ${variables.password}, or ${variables.apiKey}.`,
      cause,
    );
  if (statusCode === 403)
    return new Error(`The account lacks rights in the cluster at ${url}. The README lists those that it needs.`, cause);
  if (statusCode === 413)
    return new Error(
      `What answers at ${url} refuses requests of some megabytes. If a proxy stands before the cluster, raise its limit, or set TROWEL_SEARCH_REQUEST_KB: 900.`,
      cause,
    );
  if (name === 'ConnectionError' && /certificate|self[- ]signed|CERT_|unable to (?:verify|get)/i.test(message))
    return new Error(
      `The certificate of ${url} is not trusted. Set ${variables.ca} to a file with the certificate of its authority.`,
      cause,
    );
  if (/wrong version number|packet length too long|EPROTO/i.test(message))
    return new Error(
      `What answers at ${url} does not speak https. Set ${variables.url} to an address with http:// if that is meant.`,
      cause,
    );
  if (name === 'ConnectionError' || name === 'TimeoutError' || name === 'NoLivingConnectionsError')
    return new Error(`Nothing answers at ${url}. Check ${variables.url}, and whether the cluster runs.`, cause);
  if (/cluster_manager_not_discovered|master_not_discovered/.test(message))
    return new Error(
      `The nodes of the cluster at ${url} do not agree on who manages it: half of them or more are gone, or cut off from each other. Start them, or mend the network between them.`,
      cause,
    );
  if (name === 'DeserializationError') return toOtherServer(url, cause);
  return new Error(`The cluster at ${url} cannot be asked: ${message.split('\n')[0]}`, cause);
}

function toOtherServer(url: string, cause?: ErrorOptions): Error {
  return new Error(
    `What answers at ${url} is not OpenSearch. Set ${variables.url} to the address of the cluster.`,
    cause,
  );
}
