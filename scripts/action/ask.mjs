import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addSummary, fail, hasAnswer, say, setOutput } from './runner.mjs';

// Asks about the change of a pull request, and leaves the answer for the summary and the comment.

const { GITHUB_BASE_REF: base, GITHUB_WORKSPACE: workspace = '.', RUNNER_TEMP: temporary = '.' } = process.env;
const { CONTENT: content, ADDRESS: address, SITE: site = '', FAIL_ON: failOn } = process.env;
if (!base) {
  say('notice', 'This is no pull request: there is no change to ask about.');
  process.exit(0);
}
const [, , trowel] = process.argv;
const args = [
  ...['why', '--diff', `origin/${base}`, '--comment'],
  ...(content ? ['--content', content] : []),
  ...(address ? ['--hub', address] : []),
  ...(site || address ? ['--site', site || address] : []),
  ...(failOn ? ['--fail-on', failOn] : []),
];
const { status, stdout, stderr, error } = spawnSync(process.execPath, [trowel, ...args], {
  cwd: path.join(workspace, '.trowel/code'),
  encoding: 'utf8',
  maxBuffer: 64e6,
  timeout: 300_000,
  env: { ...passOn(process.env), TROWEL_CACHE: 'off' },
});
/** Returns what a program needs to run and to reach the network behind a proxy: not the token, nor whatever else the environment holds. */
function passOn(env) {
  const passed = /^(?:PATH|HOME|SystemRoot|TEMP|TMP|(?:HTTPS?|NO)_PROXY|NODE_EXTRA_CA_CERTS|NODE_USE_ENV_PROXY)$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => passed.test(name)));
}

const isAnswer = stdout?.startsWith('<!-- trowel-why -->');
if (!isAnswer) fail(error?.message ?? (stderr.trim() || `trowel why ended with exit code ${status}.`));

const body = path.join(temporary, 'trowel-why.md');
writeFileSync(body, stdout);
addSummary(stdout);
setOutput('body', body);
setOutput('governed', String(hasAnswer(stdout)));
setOutput('failing', String(Boolean(failOn) && status === 1));
