import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emptyHub } from './emptyHub/removal.ts';

// `npm run hub:empty`: removes the example organisation, and leaves an empty hub with the handbook.
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const { refused } = await emptyHub({
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  dryRun: values['dry-run'],
  log: (line) => console.log(line),
});
if (refused === undefined) {
  if (!values['dry-run']) console.log('Now set the name and address of your hub in src/site.json, and commit.');
} else {
  console.error(refused);
  process.exitCode = 1;
}
