import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addSummary, fail, say, setOutput } from './runner.mjs';

// Asks about the change of a pull request, and leaves the answer for the summary and the comment.

const { GITHUB_BASE_REF: base, GITHUB_WORKSPACE: workspace = '.', RUNNER_TEMP: temporary = '.' } = process.env;
const { CONTENT: content, ADDRESS: address, SITE: site = '', FAIL_ON: failOn, PATH, HOME } = process.env;
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
// Without the token and whatever else the environment holds.
const { status, stdout, stderr, error } = spawnSync(process.execPath, [trowel, ...args], {
  cwd: path.join(workspace, '.trowel/code'),
  encoding: 'utf8',
  maxBuffer: 64e6,
  timeout: 300_000,
  env: { PATH, HOME, TROWEL_CACHE: 'off' },
});
const isAnswer = stdout?.startsWith('<!-- trowel-why -->');
if (!isAnswer) fail(error?.message ?? (stderr.trim() || `trowel why ended with exit code ${status}.`));

const body = path.join(temporary, 'trowel-why.md');
writeFileSync(body, stdout);
addSummary(stdout);
setOutput('body', body);
setOutput('governed', String(/^#### |^<details>/m.test(stdout)));
setOutput('failing', String(Boolean(failOn) && status === 1));
