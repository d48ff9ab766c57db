import { readFileSync } from 'node:fs';
import { fail, hasAnswer, say } from './runner.mjs';

// Writes the comment on a pull request, or renews it. Where the token may not write, the summary of the run has to do.

const {
  GITHUB_API_URL: api = 'https://api.github.com',
  GITHUB_REPOSITORY: repository,
  NUMBER,
  TOKEN,
  BODY,
} = process.env;
const mark = '<!-- trowel-why -->';
const perPage = 100;
/** Comments after these are not looked at: 3,000. */
const mostPages = 30;

if (!BODY || !NUMBER) process.exit(0);
if (!/^\d+$/.test(NUMBER)) fail('The number of the pull request is none.');
const body = readFileSync(BODY, 'utf8');

/** An answer that says why there is no comment. The run does not fail for it. */
class Refused extends Error {}

try {
  await renew();
} catch (error) {
  const reason = error instanceof Refused ? error.message : `GitHub does not answer: ${error.message}`;
  say('warning', `There is no comment: ${reason}. The answer is in the summary of this run.`);
}

async function renew() {
  const own = await findOwn();
  if (own?.body === body) return;
  if (own) await ask('PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body });
  else if (hasAnswer(body)) await ask('POST', `/repos/${repository}/issues/${NUMBER}/comments`, { body });
  else process.stdout.write('Nothing governs the change, and no comment says otherwise.\n');
}

/** Finds the comment of an earlier run: it begins with the mark, and is by whom the token is. Others may copy the mark. */
async function findOwn() {
  const author = await findAuthor();
  for (let page = 1; page <= mostPages; page++) {
    const comments = await ask(
      'GET',
      `/repos/${repository}/issues/${NUMBER}/comments?per_page=${perPage}&page=${page}`,
    );
    const own = comments.find((one) => one.user?.login === author && one.body?.startsWith(mark));
    if (own || comments.length < perPage) return own;
  }
  return undefined;
}

/** Returns whose the token is. That of a run may not ask, and is the bot's. */
async function findAuthor() {
  const { ok, data } = await send('GET', '/user');
  return ok && data?.login ? data.login : 'github-actions[bot]';
}

async function ask(method, path, content) {
  const { ok, status, data } = await send(method, path, content);
  if (ok) return data;
  if (status === 401 || status === 403 || status === 404)
    throw new Refused('the token may not, as of pull requests from forks and of Dependabot');
  throw new Refused(`GitHub answered ${status} (${String(data?.message ?? '').slice(0, 200)})`);
}

async function send(method, path, content) {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
    },
    body: content && JSON.stringify(content),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  return { ok: response.ok, status: response.status, data: parse(text) };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
