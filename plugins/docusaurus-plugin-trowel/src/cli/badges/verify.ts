import path from 'node:path';
import { createVerifier, type Verdict } from '../../credit/badges/verify.ts';
import { pluralize } from '../../shared/plural.ts';
import { createLook, exitCodes, type Io, toLine, UsageError } from '../io.ts';
import { listCredentialFiles, readCredential } from './credentialFiles.ts';
import { findIssuingSite } from './issuingSite.ts';

interface VerifyOptions {
  readonly files: readonly string[];
  readonly site?: string;
}

/** `trowel badges verify`: says of each credential whether the site issued it so. Returns 1 unless all are valid. */
export async function verifyBadges({ files: named, site }: VerifyOptions, io: Io): Promise<number> {
  const files = await listCredentialFiles(named, io.cwd);
  const [first] = files;
  if (first === undefined) throw new UsageError('Name the credentials: trowel badges verify <file or folder…>');
  const verify = await createVerifier(await findIssuingSite(site, first, io.cwd));
  const { paint, wrap } = await createLook(io);
  let valid = 0;
  for (const file of files) {
    const credential = await readCredential(file);
    const verdict: Verdict =
      credential === undefined
        ? { type: 'unknown', message: 'There is no credential in this file.' }
        : await verify(credential);
    const name = toLine(path.relative(io.cwd, file));
    if (verdict.type === 'valid') valid += 1;
    const said =
      verdict.type === 'valid'
        ? `${paint('green', 'valid')}: “${toLine(verdict.name)}”, earned ${toLine(verdict.since)}`
        : `${paint('red', verdict.type)}: ${toLine(verdict.message)}`;
    io.stdout.write(`${wrap(`${name}: ${said}`, '  ')}\n`);
  }
  io.stdout.write(`${valid} of ${pluralize(files.length, 'credential')} valid\n`);
  return valid === files.length ? exitCodes.ok : exitCodes.problems;
}
