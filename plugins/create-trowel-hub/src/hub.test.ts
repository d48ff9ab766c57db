import { describe, expect, test } from 'vitest';
import { type Files, type HubSettings, makeHub, toPackageName } from './hub.ts';

const toFiles = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([file, text]) => [file, new TextEncoder().encode(text)]));

const template = toFiles({
  'package.json': '{"name": "x", "scripts": {}}',
  'src/site.json': '{"title": "x", "tagline": "Why."}',
  '.github/workflows/hub.yml': 'name: Hub\n',
  '.gitlab/hub.gitlab-ci.yml': 'hub: {}\n',
});

function make(change: Partial<HubSettings> = {}) {
  const files = makeHub(template, {
    name: 'my-hub',
    title: 'Our hub',
    url: new URL('https://org.example/hub'),
    repository: 'https://git.example.org/team/hub',
    forge: 'github',
    ...change,
  });
  return new Map([...files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]));
}

describe('a new hub', () => {
  test('has its name, its address and its repository, and keeps the other settings', () => {
    const hub = make({ title: 'Ann’s "hub"' });
    expect(JSON.parse(hub.get('src/site.json') ?? '')).toEqual({
      title: 'Ann’s "hub"',
      tagline: 'Why.',
      url: 'https://org.example',
      baseUrl: '/hub/',
      repository: 'https://git.example.org/team/hub',
      forge: 'github',
    });
    expect(JSON.parse(hub.get('package.json') ?? '')).toEqual({ name: 'my-hub', scripts: {} });
    expect(hub.get('README.md')).toMatch(/^# Ann’s "hub"\n/);
  });

  test('has the CI of its forge, and not that of the other', () => {
    const github = make();
    expect([...github.keys()].filter((file) => file.startsWith('.git'))).toEqual(['.github/workflows/hub.yml']);
    expect(github.get('README.md')).toContain('.github/workflows/hub.yml');
    const gitlab = make({ forge: 'gitlab' });
    expect([...gitlab.keys()].filter((file) => file.startsWith('.git'))).toEqual([
      '.gitlab/hub.gitlab-ci.yml',
      '.gitlab-ci.yml',
    ]);
    expect(gitlab.get('README.md')).not.toContain('.github');
  });
});

test.each([
  ['my-hub', 'my-hub'],
  ['My Hub', 'my-hub'],
  ['_Wissen & Co.', 'wissen-co.'],
  ['知識', 'knowledge-hub'],
])('the folder %s gives the package the name %s', (folder, name) => {
  expect(toPackageName(folder)).toBe(name);
});
