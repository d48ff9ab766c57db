import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));

/** The messages that readers see, as translators get them: `<id>: <message>`. */
const messages = globSync(['{theme,client}/**/*.{ts,tsx}', '!**/*.test.*'], { cwd: source }).flatMap((file) => {
  const text = readFileSync(path.join(source, file), 'utf8');
  const calls = text.matchAll(/id: '(theme\.trowel\.[^']+)',\s*message:\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g);
  const elements = text.matchAll(
    /<Translate\s+id="(theme\.trowel\.[^"]+)"[^>]*(?<!=)>\s*(?:\{\s*['"](.*)['"]\s*\}|([^<{]*(?:\{[a-z]+\}[^<{]*)*))\s*<\/Translate>/gi,
  );
  return [...calls, ...elements].map(([, id, first, second]) => ({
    id,
    message: (first ?? second ?? '').trim(),
    file,
  }));
});

/** A word after which a sentence goes on. */
const unfinished = /(?:\b(?:a|an|and|as|at|before|by|for|from|in|of|on|or|that|the|then|to|under|with)|,)$/i;
/** Labels: what stands above or before a value, and can be translated without it. */
const label =
  /^theme\.trowel\.(?:fact|facet|field|measure|relation|actor|write\.part)\.|\.replaced(?:By)?$|^theme\.trowel\.why\.(?:because|constraints)$/;

/** An amount with a noun whose form it decides: `{count} pages`. In `2 of 5 pages` it decides nothing. */
const counted =
  /(?<! of (?:the )?)\{(?:all|capacity|count|gone|hours|layers|paths|playbooks|steps|tied|total)\} (?:(?:more|other) )?[a-z]+s\b/i;

describe('a message of the site', () => {
  test('is found in the source', () => {
    expect(messages.length).toBeGreaterThan(300);
  });

  test('is a whole sentence or label, and never the beginning of one', () => {
    expect(messages.filter(({ id, message }) => !label.test(id ?? '') && unfinished.test(message))).toEqual([]);
  });

  test('has a singular when it counts something', () => {
    expect(messages.filter(({ message }) => counted.test(message) && !message.includes('|'))).toEqual([]);
  });

  test('is the only one of its id', () => {
    const textOf = new Map(messages.map(({ id, message }) => [id, message]));
    const several = messages.filter(({ id, message }) => textOf.get(id) !== message);
    expect(several).toEqual([]);
  });
});
