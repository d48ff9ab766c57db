import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../shared/corpora', import.meta.url));

/** The folder of real content beside the project, where there is one. */
export const corporaFolder = existsSync(folder) ? folder : undefined;
