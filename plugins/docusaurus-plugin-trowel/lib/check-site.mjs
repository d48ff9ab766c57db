// Checks a site by Docusaurus's own code, and sends the problems to the parent process. Usage: node check-site.mjs <folder of the site>
import { importOwn } from './own-module.mjs';

const { checkSite } = await importOwn('docusaurus/siteCheck');
const outcome = await checkSite(process.argv[2]);
// Plugins of the site may leave timers and watchers behind.
process.send(outcome, () => process.exit(0));
