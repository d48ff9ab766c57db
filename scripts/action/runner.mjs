import { appendFileSync } from 'node:fs';

// How a step of an action speaks to its runner. What it prints is searched for commands (`::error::`), so texts from elsewhere are escaped.

/** Sets an output of the step. */
export function setOutput(name, value) {
  if (/[\r\n]/.test(value)) fail(`The value of ${name} has a line end.`);
  append(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

/** Adds Markdown to the summary of the run. */
export function addSummary(markdown) {
  append(process.env.GITHUB_STEP_SUMMARY, `${markdown}\n`);
}

/** Prints a message that is shown with the run: a `notice`, a `warning` or an `error`. */
export function say(level, message) {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${level}::${escaped}\n`);
}

/** Ends the step with a message. */
export function fail(message) {
  say('error', message);
  process.exit(1);
}

function append(file, text) {
  if (file) appendFileSync(file, text);
}

/** Says whether an answer of `trowel why --comment` has something to tell: a page that governs the change, or one that it would break. */
export function hasAnswer(markdown) {
  return /^(?:#### |<details>|\*\*)/m.test(markdown);
}
