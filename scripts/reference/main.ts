import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildReference } from './build.ts';

// `npm run reference`: writes the files that are generated from the kinds, the blocks and the options.
for (const [file, text] of buildReference()) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(file);
}
