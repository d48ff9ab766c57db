import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { type Revocation, readRevocations, revocationsFile } from '../../credit/badges/revocations.ts';
import { replaceFile } from '../../files/wholeFile.ts';
import { pluralize } from '../../shared/plural.ts';
import { exitCodes, type Io, UsageError } from '../io.ts';
import { readCredential } from './credentialFiles.ts';

interface RevokeOptions {
  /** Files of credentials, or their names without folder and extension. */
  readonly credentials: readonly string[];
  readonly reason?: string;
  readonly content?: string;
}

/** `trowel badges revoke`: writes credentials into the file of the revoked ones. */
export async function revokeBadges({ credentials, reason, content }: RevokeOptions, io: Io): Promise<number> {
  if (credentials.length === 0) throw new UsageError('Name the credentials to revoke: files, or their names.');
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('Say why, in a sentence: --reason <text>. It stays in the repository.');
  const file = path.resolve(io.cwd, content ?? '', revocationsFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const { revoked, problems } = readRevocations(text);
  const [problem] = problems;
  if (problem)
    throw new UsageError(
      `${revocationsFile}:${problem.at?.line ?? 1}: ${problem.message} Mend it first; nothing was written.`,
    );
  const known = new Set(revoked.map(({ credential }) => credential));
  const added: Revocation[] = [];
  for (const written of credentials) {
    const found = await find(written, io.cwd);
    if (known.has(found.credential)) continue;
    known.add(found.credential);
    added.push({ ...found, reason: reason.trim(), on: io.today });
  }
  if (added.length > 0) await replaceFile(file, addTo(text, added));
  io.stdout.write(
    added.length === 0
      ? `${revocationsFile} has them already.\n`
      : `Added ${pluralize(added.length, 'credential')} to ${revocationsFile}. Commit it: the next build tells everybody.\n`,
  );
  return exitCodes.ok;
}

async function find(written: string, cwd: string): Promise<Pick<Revocation, 'credential' | 'index'>> {
  if (/^[0-9a-f]{24}$/.test(written)) return { credential: written };
  const read = (await readCredential(path.resolve(cwd, written)).catch(() => undefined)) as
    | { id?: unknown; credentialStatus?: { statusListIndex?: unknown } }
    | undefined;
  const credential = /\/([0-9a-f]{24})\.json$/.exec(String(read?.id))?.[1];
  if (credential === undefined)
    throw new UsageError(
      `\`${written}\` is no credential of a hub: name its file (JSON, SVG, PNG), or the 24 letters and digits of its name.`,
    );
  const index = Number(read?.credentialStatus?.statusListIndex ?? Number.NaN);
  return Number.isInteger(index) ? { credential, index } : { credential };
}

/** Adds to a file, whose comments stay. */
function addTo(text: string, added: readonly Revocation[]): string {
  const document = parseDocument(text);
  if (!document.has('revoked')) document.set('revoked', document.createNode([]));
  for (const one of added) document.addIn(['revoked'], document.createNode(one));
  const list = document.get('revoked') as { flow?: boolean };
  list.flow = false;
  return document.toString();
}
