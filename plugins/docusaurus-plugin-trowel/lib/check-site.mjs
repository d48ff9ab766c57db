// Checks a site by Docusaurus's own code, and sends the problems to the parent process. Usage: node check-site.mjs <folder of the site>
import { rmSync } from 'node:fs';
import { importOwn } from './own-module.mjs';

// Who asks removes what was generated. One that has ended cannot: an editor is closed while its site is checked.
process.on('disconnect', () => {
  const generated = process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME;
  if (generated) rmSync(generated, { recursive: true, force: true });
  process.exit(1);
});

const { checkSite } = await importOwn('docusaurus/siteCheck');
const outcome = await checkSite(process.argv[2]);
// Plugins of the site may leave timers and watchers behind.
process.send(outcome, () => process.exit(0));
