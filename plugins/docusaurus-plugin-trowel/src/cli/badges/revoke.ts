import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { type Revocation, readRevocations, revocationsFile } from '../../credit/badges/revocations.ts';
import { rulesFile } from '../../credit/badges/rule.ts';
import { createVerifier } from '../../credit/badges/verify.ts';
import { pluralize } from '../../shared/plural.ts';
import { readForChange, writeUndisturbed } from '../fileChanges.ts';
import { exitCodes, type Io, toLine, UsageError } from '../io.ts';
import { readCredential } from './credentialFiles.ts';
import { findIssuingSite } from './issuingSite.ts';

interface RevokeOptions {
  /** Files of credentials, or their names without folder and extension. */
  readonly credentials: readonly string[];
  /** The site that issued the files; without it, the one that they are in. */
  readonly site?: string;
  readonly reason?: string;
  readonly content?: string;
}

/** `trowel badges revoke`: writes credentials into the file of the revoked ones. */
export async function revokeBadges({ credentials, site, reason, content }: RevokeOptions, io: Io): Promise<number> {
  if (credentials.length === 0) throw new UsageError('Name the credentials to revoke: files, or their names.');
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('Say why, in a sentence: --reason <text>. It stays in the repository.');
  const root = path.resolve(io.cwd, content ?? '');
  const before = await readBefore(root);
  const { revoked, problems } = readRevocations(before ?? '');
  const [problem] = problems;
  if (problem)
    throw new UsageError(
      `${revocationsFile}:${problem.at?.line ?? 1}: ${problem.message} Mend it first; nothing was written.`,
    );
  const known = new Set(revoked.map(({ credential }) => credential));
  const added: Revocation[] = [];
  for (const written of credentials) {
    const found = await find(written, { cwd: io.cwd, site });
    if (known.has(found.credential)) continue;
    known.add(found.credential);
    added.push({ ...found, reason: reason.trim(), on: io.today });
  }
  if (added.length > 0)
    await writeUndisturbed(io, root, [{ file: revocationsFile, text: addTo(before ?? '', added), before }]);
  io.stdout.write(
    added.length === 0
      ? `${revocationsFile} has them already.\n`
      : `Added ${pluralize(added.length, 'credential')} to ${revocationsFile}. Commit it: the next build tells everybody.\n`,
  );
  return exitCodes.ok;
}

/** Reads the file as it is; nothing when there is none yet. Throws a `UsageError` for a folder that is no hub with badges. */
async function readBefore(root: string): Promise<string | undefined> {
  const isThere = async (file: string) => (await stat(path.join(root, file)).catch(() => undefined)) !== undefined;
  if (await isThere(revocationsFile)) return readForChange(root, revocationsFile);
  if (await isThere(rulesFile)) return undefined;
  throw new UsageError(
    `There is no ${rulesFile} in ${root}, so it is no hub with badges. Run this in the hub's folder, or name it: --content <folder>`,
  );
}

/** Finds the name and the index of a credential. What a file says counts only when its signature is right. Throws a `UsageError`. */
async function find(
  written: string,
  { cwd, site }: { readonly cwd: string; readonly site?: string },
): Promise<Pick<Revocation, 'credential' | 'index'>> {
  // The build finds its index by its name.
  if (/^[0-9a-f]{24}$/.test(written)) return { credential: written };
  const file = path.resolve(cwd, written);
  const read = (await readCredential(file).catch(() => undefined)) as
    | { id?: unknown; credentialStatus?: { statusListIndex?: unknown } }
    | undefined;
  const credential = /\/([0-9a-f]{24})\.json$/.exec(String(read?.id))?.[1];
  if (credential === undefined)
    throw new UsageError(
      `\`${toLine(written)}\` is no credential of a hub: name its file (JSON, SVG, PNG), or the 24 letters and digits of its name.`,
    );
  const verdict = await (await createVerifier(await findIssuingSite(site, file, cwd)))(read);
  if (verdict.type !== 'valid' && verdict.type !== 'revoked')
    throw new UsageError(`\`${toLine(written)}\` is not revoked: ${toLine(verdict.message)} Nothing was written.`);
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
