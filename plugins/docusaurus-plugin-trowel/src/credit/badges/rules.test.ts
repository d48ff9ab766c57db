import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeFactNames } from './facts.ts';
import { readRules } from './rules.ts';

const head = (id: string) => `  - id: ${id}
    name: Path builder
    description: Others learn from what they wrote.
    criteria: Three of their pages are steps of paths.
`;
const said = (content: string) =>
  readRules(content).problems.map(({ source, at, message }) => `${source}:${at?.line}: ${message}`);

describe('the file of the rules', () => {
  test('has a rule for each badge, with what it asks for', () => {
    const { rules, problems } = readRules(
      `rules:\n${head('path-builder')}    image: img/path.svg\n    all: { steps_on_paths: 3 }\n    any:\n      pages_written: { at_least: 1, at_most: 9 }\n      citations: 2\n`,
    );
    expect(problems).toEqual([]);
    expect(rules).toEqual([
      {
        id: 'path-builder',
        name: 'Path builder',
        description: 'Others learn from what they wrote.',
        criteria: 'Three of their pages are steps of paths.',
        image: 'img/path.svg',
        all: new Map([['steps_on_paths', { atLeast: 3, atMost: Number.POSITIVE_INFINITY }]]),
        any: new Map([
          ['pages_written', { atLeast: 1, atMost: 9 }],
          ['citations', { atLeast: 2, atMost: Number.POSITIVE_INFINITY }],
        ]),
        at: { line: 2, column: 9 },
      },
    ]);
  });

  test('may be empty, or not there', () => {
    for (const content of ['', '# Nothing yet\n', 'rules:\n', 'rules: []\n'])
      expect(readRules(content)).toEqual({ rules: [], problems: [] });
  });

  test('loses one rule only for what is wrong with it', () => {
    const content = `rules:\n${head('a')}    all: { steps_on_path: 3 }\n${head('b')}    all: { steps_on_paths: 3 }\n`;
    expect(readRules(content).rules.map(({ id }) => id)).toEqual(['b']);
    expect(said(content)).toEqual([
      `data/badges.yml:6: \`steps_on_path\` is no fact that a rule can count; expected ${badgeFactNames.join(', ')}. Did you mean \`steps_on_paths\`?`,
    ]);
  });

  test.each([
    [
      'all: { citations: { at_least: 5, at_most: 3 } }',
      '6: `citations` asks for 5 at least and 3 at most, which nobody can have; raise `at_most` or leave it out.',
    ],
    [
      'all: { citations: { at_most: 3 } }\n    any: { citations: 4 }',
      '7: Nobody can earn this badge: `all` allows 3 of `citations` at most, and `any` asks for 4. Change one of them.',
    ],
    [
      'all: { reviews_kept: 3, pages_kept: { at_most: 2 } }',
      '6: Nobody can earn this badge: whoever has 3 of `reviews_kept` has as many of `pages_kept`, of which 2 are allowed at most. Change one of them.',
    ],
    [
      'all: { citations: { at_most: 3 } }',
      '6: Whoever has done nothing fulfils this rule: it only says `at_most`, or 0. Write `at_least` for one fact at least.',
    ],
    [
      'all: {}',
      '2: This rule asks for nothing, so everybody would have its badge; write what it takes: `all: {steps_on_paths: 3}`.',
    ],
    ['all: { citations: 0 }', '6: `all.citations` is 0; write a whole number from 1 up, or {at_least, at_most}.'],
    [
      'all: { citations: many }',
      '6: `all.citations` is "many"; write a whole number from 1 up, or {at_least, at_most}.',
    ],
  ])('says why nobody, or everybody, would have the badge: %s', (conditions, message) => {
    const content = `rules:\n${head('a')}    ${conditions}\n`;
    expect(said(content)).toEqual([`data/badges.yml:${message}`]);
    expect(readRules(content).rules).toEqual([]);
  });

  test('keeps a rule of which one way in several cannot be', () => {
    const content = `rules:\n${head('a')}    all: { citations: { at_most: 3 } }\n    any: { citations: 4, pages_written: 1 }\n`;
    expect(readRules(content).problems).toEqual([]);
    expect(readRules(content).rules).toHaveLength(1);
  });

  test('has no id twice, and none that is the name of another file', () => {
    const rule = (id: string) => `${head(id)}    all: { steps_on_paths: 3 }\n`;
    expect(said(`rules:\n${rule('a')}${rule('a')}`)).toEqual([
      'data/badges.yml:7: `a` is the id of the rule on line 2, too; give this one another, so that it has an address of its own.',
    ]);
    expect(said(`rules:\n${rule('issuer')}`)).toEqual([
      'data/badges.yml:2: `id` is "issuer"; choose another: that is the name of a file beside it.',
    ]);
    expect(said(`rules:\n${rule('../x')}`)).toEqual([
      'data/badges.yml:2: `id` is "../x"; write small letters, digits and hyphens: path-builder.',
    ]);
  });

  test('says all that is wrong with a rule, not only the first', () => {
    const wrong = (id: string) => `${head(id)}    image: path.gif\n    all: { steps_on_path: 3 }\n`;
    const found = said(`rules:\n${head('a')}    all: { citations: 1 }\n${wrong('a')}`);
    expect(readRules(`rules:\n${wrong('a')}${head('a')}    all: { citations: 1 }\n`).rules).toHaveLength(1);
    expect(found).toHaveLength(3);
    expect(found.join('\n')).toMatch(/:11: `image` is "path\.gif"/);
    expect(found.join('\n')).toMatch(/:12: `steps_on_path` is no fact/);
    expect(found.join('\n')).toMatch(/:7: `a` is the id of the rule on line 2, too/);
  });

  test('says what is wrong around the list', () => {
    expect(said('- id: a\n')).toEqual(['data/badges.yml:1: Write a line `rules:` and a list below: `- id: …`.']);
    expect(said('rule: []\nrules: []\n')).toEqual([
      'data/badges.yml:1: `rule` is not a field of the file, which has rules; remove it. Did you mean `rules`?',
    ]);
    expect(said('rules: {')[0]).toMatch(/^data\/badges\.yml:1: This is not valid YAML: /);
    expect(said('hello\n')).toEqual(['data/badges.yml:1: Write a line `rules:` and a list below: `- id: …`.']);
  });

  test('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `rules: ${json}`),
        ),
        (content) => {
          for (const { message, at } of readRules(content).problems) {
            expect(message).not.toBe('');
            expect(at?.line).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
