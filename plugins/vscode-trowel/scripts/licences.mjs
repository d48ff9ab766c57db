import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the licences of what is bundled are written. */
export const licencesFile = 'licences.txt';

/**
 * Writes out the licences of all packages that bundles hold. A package that states none is an error.
 * @param {readonly import('esbuild').Metafile[]} bundles what esbuild says of each
 * @param {string} folder what their paths are relative to
 */
export function toLicences(bundles, folder) {
  const inputs = bundles.flatMap(({ outputs }) => Object.values(outputs).flatMap((one) => Object.keys(one.inputs)));
  const packages = new Set(
    inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.resolve(folder, input))?.[0] ?? []),
  );
  const licences = [...packages].map(readLicence).sort(([a], [b]) => (a < b ? -1 : 1));
  return `This extension holds code of these packages.\n\n${[...new Map(licences).values()].join('\n\n')}\n`;
}

/**
 * @param {string} folder of a package
 * @returns {[name: string, text: string]}
 */
function readLicence(folder) {
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  // Old packages have a list.
  const stated = license ?? licenses?.map(({ type }) => type).join(' or ');
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (one) => one.isFile() && /^licen[cs]e/i.test(one.name),
  );
  if (!stated) throw new Error(`${name} states no licence: ${folder}`);
  const text = file
    ? readFileSync(path.join(folder, file.name), 'utf8').trim()
    : `It has no text of its own. Author: ${author?.name ?? author ?? 'not named'}.`;
  return [name, `--- ${name} ${version} (${stated}) ---\n\n${text}`];
}
