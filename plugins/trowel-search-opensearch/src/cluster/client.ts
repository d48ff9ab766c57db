import { Client } from '@opensearch-project/opensearch';

/** Where the cluster is, and who asks it. All of it is from the environment. */
export interface ClusterAccess {
  /** The addresses of its nodes, or one that stands before all. When a node does not answer, the next one is asked. */
  readonly urls: readonly string[];
  readonly user?: string;
  readonly password?: string;
  readonly apiKey?: string;
  /** The certificate of the authority that signed the cluster's, as PEM. */
  readonly ca?: string;
}

/** Creates the client of a cluster. `patience` is in milliseconds. */
export function createClient({ urls, user, password, apiKey, ca }: ClusterAccess, patience: number): Client {
  return new Client({
    nodes: [...urls],
    ...(user === undefined ? {} : { auth: { username: user, password: password ?? '' } }),
    ...(apiKey === undefined ? {} : { headers: { authorization: `ApiKey ${apiKey}` } }),
    ...(ca === undefined ? {} : { ssl: { ca } }),
    requestTimeout: patience,
    maxRetries: 2,
  });
}
