// Runs Docusaurus's own `swizzle` in a site, once for each of the calls given as JSON. A process for each would take minutes.
import { createRequire } from 'node:module';
import path from 'node:path';

const [site, calls] = process.argv.slice(2);
const { swizzle } = createRequire(path.join(site, 'package.json'))('@docusaurus/core/lib/commands/swizzle/index.js');

// The command exits when it is done. Only an error may end this process.
const { exit } = process;
process.exit = (code) => {
  if (code) exit(code);
};

for (const { component, action, language } of JSON.parse(calls))
  await swizzle('docusaurus-plugin-trowel', component, site, { [action]: true, [language]: true });
