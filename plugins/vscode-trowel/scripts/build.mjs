// Bundles the extension into dist/, with the licences of what it holds. Usage: node scripts/build.mjs
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleDesktop, bundleWeb, folder } from './bundle.mjs';
import { licencesFile, toLicences } from './licences.mjs';

const dist = path.join(folder, 'dist');
rmSync(dist, { recursive: true, force: true });
const bundles = await Promise.all([bundleDesktop(dist), bundleWeb(dist)]);
writeFileSync(path.join(dist, licencesFile), toLicences(bundles.flat(), folder));
