import { findAddresses } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/addresses.ts';
import { toCredential } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/credential.ts';
import { createKeyPair } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/key.ts';
import type { BadgeRule } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/rule.ts';
import { createSigner } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/sign.ts';
import type { Row } from '../paths/row.ts';

/** How many credentials are signed. */
const count = 500;

const rule: BadgeRule = {
  id: 'path-builder',
  name: 'Path builder',
  description: 'For pages that others walk.',
  criteria: 'Three pages of theirs are steps.',
  all: new Map(),
  any: new Map(),
  at: { line: 1, column: 1 },
};

/** Measures how long it takes to sign the credentials of a large organisation, the loading of the libraries included. */
export async function measureSigning(): Promise<Row[]> {
  const url = 'https://hub.example.org';
  const addresses = findAddresses({ url, baseUrl: '/' });
  const site = { addresses, issuer: { name: 'The hub' }, pageOf: (person: string) => `${url}/${person}` };
  const begin = performance.now();
  const sign = await createSigner(addresses, createKeyPair());
  for (let index = 0; index < count; index++) {
    const award = { rule: rule.id, person: `person/p${index}`, on: '2026-03-01' };
    await sign(toCredential(award, { rule, site, index }));
  }
  const seconds = (performance.now() - begin) / 1000;
  return [{ figure: `Signing ${count} credentials`, measured: `${seconds.toFixed(2)} s`, target: '≤ 3 s' }];
}
