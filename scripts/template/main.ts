import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toTemplatePath } from '../../plugins/create-trowel-hub/src/template.ts';
import { planTemplate } from './plan.ts';

// Run by npm before `create-trowel-hub` is packed: writes its template.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const template = path.join(root, 'plugins', 'create-trowel-hub', 'template');

await rm(template, { recursive: true, force: true });
for (const [file, bytes] of await planTemplate(root)) {
  const target = path.join(template, toTemplatePath(file));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
