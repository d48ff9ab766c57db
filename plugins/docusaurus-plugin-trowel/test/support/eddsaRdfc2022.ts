import { createHash, createPublicKey, verify } from 'node:crypto';
import { JsonLdParser } from 'jsonld-streaming-parser';

/*
 * Verifies a proof of `eddsa-rdfc-2022`, written from the specifications (Data Integrity EdDSA Cryptosuites 1.0, RDF Dataset
 * Canonicalization 1.0) for tests. It shares nothing with what signs: JSON-LD is read by jsonld-streaming-parser, the canonical form is made
 * here, and the signature is checked by Node.
 */

type Document = Readonly<Record<string, unknown>>;
/** Finds a context by its address. */
export type FindContext = (address: string) => Document | undefined;

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: Term;
}
type Quad = Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', Term>>;

/** Returns whether the proof of a document is right, by the public key (Multikey) that its verification method has. */
export async function hasValidProof(
  document: Document,
  { publicKeyMultibase, findContext }: { readonly publicKeyMultibase: string; readonly findContext: FindContext },
): Promise<boolean> {
  const { proof: written, ...unsecured } = document;
  const [proof] = [written].flat() as [Document];
  const { proofValue, ...options } = proof;
  if (options.type !== 'DataIntegrityProof' || options.cryptosuite !== 'eddsa-rdfc-2022') return false;
  if (options.proofPurpose !== 'assertionMethod') return false;
  const hash = async (one: Document) =>
    createHash('sha256')
      .update(canonize(await toQuads(one, findContext)))
      .digest();
  // The proof is in the contexts of its document.
  const data = Buffer.concat([
    await hash({ '@context': document['@context'], ...options }),
    await hash(unsecured as Document),
  ]);
  const key = decodeBase58(publicKeyMultibase.slice(1)).subarray(2);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, data, publicKey, decodeBase58(String(proofValue).slice(1)));
}

async function toQuads(document: Document, findContext: FindContext): Promise<Quad[]> {
  const parser = new JsonLdParser({
    documentLoader: {
      load: async (address: string) => {
        const context = findContext(address);
        if (!context) throw new Error(`The test has no context ${address}.`);
        return context as never;
      },
    },
  });
  const quads: Quad[] = [];
  await new Promise<void>((resolve, reject) => {
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve());
    parser.write(JSON.stringify(document));
    parser.end();
  });
  return quads;
}

/**
 * Makes the canonical form of quads (RDFC-1.0) where the first-degree hashes of all blank nodes differ, as in every credential of ours.
 * Throws where they do not.
 */
function canonize(quads: readonly Quad[]): string {
  const blanks = new Set(
    quads.flatMap((quad) => [quad.subject, quad.object, quad.graph].filter(isBlank).map(({ value }) => value)),
  );
  const hashes = [...blanks].map((blank) => {
    const lines = quads
      .filter((quad) => [quad.subject, quad.object, quad.graph].some((term) => isBlank(term) && term.value === blank))
      .map((quad) => toLine(quad, (value) => (value === blank ? 'a' : 'z')));
    return [createHash('sha256').update(lines.sort(byCodePoint).join('')).digest('hex'), blank] as const;
  });
  if (new Set(hashes.map(([hash]) => hash)).size < hashes.length)
    throw new Error('Two blank nodes look the same from near; this canonical form is too simple for them.');
  const names = new Map(hashes.sort(([a], [b]) => byCodePoint(a, b)).map(([, blank], at) => [blank, `c14n${at}`]));
  return quads
    .map((quad) => toLine(quad, (value) => names.get(value) ?? ''))
    .sort(byCodePoint)
    .join('');
}

const isBlank = ({ termType }: Term) => termType === 'BlankNode';
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function toLine({ subject, predicate, object, graph }: Quad, nameOf: (blank: string) => string): string {
  const write = (term: Term): string => {
    if (isBlank(term)) return `_:${nameOf(term.value)}`;
    if (term.termType === 'NamedNode') return `<${term.value}>`;
    const text = `"${term.value.replace(/[\\"\n\r]/g, (sign) => ({ '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' })[sign] ?? sign)}"`;
    if (term.language) return `${text}@${term.language}`;
    const type = term.datatype?.value;
    return type === undefined || type === 'http://www.w3.org/2001/XMLSchema#string' ? text : `${text}^^<${type}>`;
  };
  const terms = [subject, predicate, object, ...(graph.termType === 'DefaultGraph' ? [] : [graph])];
  return `${terms.map(write).join(' ')} .\n`;
}

function decodeBase58(text: string): Buffer {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const bytes: number[] = [];
  for (const letter of text) {
    let carry = alphabet.indexOf(letter);
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] as number) * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  for (const letter of text) {
    if (letter !== '1') break;
    bytes.push(0);
  }
  return Buffer.from(bytes.reverse());
}
