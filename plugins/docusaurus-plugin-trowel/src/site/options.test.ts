import { expect, test } from 'vitest';
import { createKeyPair } from '../credit/badges/key.ts';
import { parseOptions } from './options.ts';

test('fills in every default', () => {
  expect(parseOptions({})).toEqual({
    routeBasePath: '/',
    home: 'hub',
    outcomeAfter: '6 months',
    publish: { audience: 'public' },
    issues: false,
    feeds: true,
    machines: { markdown: true, llms: true, jsonLd: true, bundle: true },
    friction: false,
    feedback: false,
    search: { engine: 'static' },
    write: {},
    onProblems: 'warn',
    emptyPages: false,
    folders: {},
    extraFields: [],
    fields: {},
    badges: { issuer: {}, keys: [], openBadges2: false, mustSign: false },
    admonitions: true,
  });
});

test('takes the address of a form with names in braces, and no feedback that leads nowhere or runs code', () => {
  const form = 'https://forms.example.org/f?page={page}&says={says}';
  expect(parseOptions({ feedback: { form } }).feedback).toEqual({ form });
  const said = { form, reader: 'Ada, until June', help: 'Grace' };
  expect(parseOptions({ feedback: said }).feedback).toEqual(said);
  for (const feedback of [
    {},
    { form: 'javascript:alert(1)' },
    { mail: 'nobody' },
    { reader: 'Ada', help: 'Grace' },
    { endpoint: 'ftp://example.org' },
    true,
  ])
    expect(() => parseOptions({ feedback })).toThrow('feedback');
});

test('names every invalid option', () => {
  expect(() =>
    parseOptions({ onProblems: 'explode', folders: { 'docs/x': 'decisoin' }, colour: 'red' }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [Error: docusaurus-plugin-trowel has options that it does not understand:
    - onProblems: Invalid option: expected one of "ignore"|"log"|"warn"|"throw"
    - folders.docs/x: a kind: decision, archaeology, system, constraint, challenge, story, pattern, path, playbook, person, engagement, rotation, pilot, retrospective, guide, log
    - options: Unrecognized key: "colour"]
  `);
});

test('takes no secret key for a public one', () => {
  const { publicKeyMultibase, secretKeyMultibase } = createKeyPair();
  expect(parseOptions({ badges: { keys: [publicKeyMultibase] } }).badges).toEqual({
    issuer: {},
    keys: [publicKeyMultibase],
    openBadges2: false,
    mustSign: false,
  });
  const wrong = () => parseOptions({ badges: { keys: [secretKeyMultibase] } });
  expect(wrong).toThrow('badges');
  expect(wrong).toThrow('expected a public key');
  expect(wrong).not.toThrow(secretKeyMultibase);
});
