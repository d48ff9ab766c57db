import path from 'node:path';
import { root } from '../../../../test/support/docusaurus.ts';

/** The plugin's entry in its source. */
export const lightSource = path.join(root, 'plugins', 'docusaurus-plugin-light', 'src', 'index.ts');
