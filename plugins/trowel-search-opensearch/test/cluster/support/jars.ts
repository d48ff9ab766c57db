import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = fileURLToPath(new URL('..', import.meta.url));
/** Kept from run to run. */
const folder = path.join(project, '../../../../node_modules/.cache/trowel-cluster');

/** Fetches the jars of OpenSearch by Maven and compiles the launcher. Returns the class path. */
export async function prepareJars(): Promise<string> {
  const done = path.join(folder, 'done');
  if (!existsSync(done)) {
    await mkdir(folder, { recursive: true });
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      path.join(project, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${path.join(folder, 'lib')}`,
    ]);
    await run('javac', [
      ...['--release', '17', '-cp', path.join(folder, 'lib', '*'), '-d', path.join(folder, 'classes')],
      path.join(project, 'src/main/java/trowel/TestNode.java'),
    ]);
    await writeFile(done, '');
  }
  return [path.join(folder, 'classes'), path.join(folder, 'lib', '*')].join(path.delimiter);
}
