import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCount } from '../arguments.ts';
import { makeHub } from './hub.ts';
import { readText } from './text.ts';
import { writeFiles } from './writeFiles.ts';

const usage =
  'Usage: npx tsx bench/scale/write.ts --pages 10000 --corpora ../shared/corpora --out <folder> [--bytes 7000] [--seed 1]\n\nWrites a generated hub into <folder>/docs.\n';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string' },
    bytes: { type: 'string', default: '7000' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) {
  process.stderr.write(usage);
  process.exitCode = 1;
} else {
  const size = {
    pages: readCount('pages', values.pages),
    bytes: readCount('bytes', values.bytes),
    seed: readCount('seed', values.seed),
  };
  await writeFiles(path.join(values.out, 'docs'), makeHub(await readText(values.corpora), size));
}
