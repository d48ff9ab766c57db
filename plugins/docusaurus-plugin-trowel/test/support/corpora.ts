import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../shared/corpora', import.meta.url));

/** The folder of real content beside the repository, or `undefined` if the machine has none. */
export const corporaFolder = existsSync(folder) ? folder : undefined;
