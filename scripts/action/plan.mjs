import { readFileSync } from 'node:fs';
import { fail, setOutput } from './runner.mjs';

// Where the hub is, and which version of Trowel answers: that of this commit of the action.

const hub = (process.env.HUB ?? '').trim() || '.';
const manifest = new URL('../../plugins/docusaurus-plugin-trowel/package.json', import.meta.url);
setOutput('version', JSON.parse(readFileSync(manifest, 'utf8')).version);

const [, repository, ref = ''] = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(hub) ?? [];
if (hub === '.' || hub === './') {
  setOutput('repository', '');
  setOutput('content', '');
} else if (hub.startsWith('./')) {
  if (hub.split('/').includes('..')) fail(`hub is ${hub}, which leads out of the repository.`);
  setOutput('repository', '');
  setOutput('content', hub);
} else if (URL.canParse(hub) && new URL(hub).protocol === 'https:' && !/\s/.test(hub)) {
  setOutput('repository', '');
  setOutput('address', hub);
} else if (repository !== undefined && !repository.startsWith('.')) {
  setOutput('repository', repository);
  setOutput('ref', ref);
  setOutput('content', '../hub');
} else {
  fail(
    `hub is ${hub}; expected \`.\`, a folder of this repository such as \`./hub\`, an address such as \`https://hub.example\`, or a repository such as \`my-org/hub@main\`.`,
  );
}
