import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../plugins/create-trowel-hub/src/hub.ts';
import { planTemplate } from './plan.ts';

const root = path.resolve(import.meta.dirname, '../..');
let template: Files;
beforeAll(async () => {
  template = await planTemplate(root);
});
const textOf = (file: string) => Buffer.from(template.get(file) ?? []).toString();

describe('the template of a new hub', () => {
  test('has the handbook, and nothing of the example', () => {
    const files = [...template.keys()];
    expect(files).toContain('docs/handbook/writing/writing-a-decision.md');
    expect(files.filter((file) => /^(?:blog|docs\/decisions)\//.test(file))).toEqual([]);
  });

  test.each(['docusaurus-plugin-trowel', 'docusaurus-plugin-light'])(
    'has %s from the registry, in the version of this repository',
    (name) => {
      expect(textOf('docusaurus.config.ts')).toContain(`from '${name}'`);
      expect(textOf('docusaurus.config.ts')).toContain(`      '${name}',`);
      expect(textOf('docusaurus.config.ts')).not.toContain(`plugins/${name}`);
      const { dependencies } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
      expect(dependencies?.[name]).toMatch(/^\^\d+\.\d+\.\d+/);
    },
  );

  test('has no scripts of this repository', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
    expect(Object.values(scripts ?? {}).filter((script) => script.includes('scripts/'))).toEqual([]);
  });

  test('declares the components that can be swizzled, so that a copy passes its check', () => {
    expect(textOf('src/trowel.d.ts')).toBe('/// <reference types="docusaurus-plugin-trowel/theme" />\n');
  });

  test('has both forges’ CI for a hub, and no workflow of this repository’s packages', () => {
    expect([...template.keys()].filter((file) => /^\.git(?:hub|lab)\//.test(file)).sort()).toEqual([
      '.github/workflows/hub.yml',
      '.github/workflows/why.yml',
      '.gitlab/hub.gitlab-ci.yml',
      '.gitlab/why.gitlab-ci.yml',
    ]);
    const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);
    const used = ['.github/workflows/hub.yml', '.gitlab/hub.gitlab-ci.yml'].flatMap((file) =>
      [...textOf(file).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name),
    );
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((name = '') => !scripts.includes(name))).toEqual([]);
  });
});
