// Bundles the extension into dist/. Usage: node scripts/build.mjs
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleDesktop, bundleWeb } from './bundle.mjs';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist');
rmSync(dist, { recursive: true, force: true });
await Promise.all([bundleDesktop(dist), bundleWeb(dist)]);
