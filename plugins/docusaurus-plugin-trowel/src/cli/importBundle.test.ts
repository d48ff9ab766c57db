import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { globSync } from 'tinyglobby';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { toPageBody } from './import/bundleLinks.ts';
import { toSafeText } from './import/safeText.ts';
import { importShape } from './shapes/import.ts';

const bundle = {
  'index.md': '---\nokf_version: "0.2"\n---\n\n# Systems\n\n* [Orders](services/orders.md) - Takes orders.\n',
  'services/orders.md': `---
type: Service
title: Orders
description: Takes orders.
tags: [sales]
owner_team: shop
generated: { by: agent/1.0, at: 2026-05-28T14:30:00Z }
verified: { by: human:ana, at: 2026-06-25T09:00:00Z }
stale_after: 2026-09-23
sources:
  - id: a
    resource: https://example.org
---

# Schema

See [why](/adr/0001-queue.md#text), [gone](../gone.md), [bad](javascript:alert(1)) and <https://example.org>.

<script>alert(1)</script>

{process.exit()}

    SELECT {{ ref }}

\`\`\`js
const a = { b: '<i>' };
\`\`\`
`,
  'adr/0001-queue.md': `---
type: ADR
title: "Use a queue"
status: stable
timestamp: '2026-05-28T22:53:05+00:00'
relationships:
  - { type: supersedes, to: ./0000-none.md }
  - { type: affects, to: /services/orders.md }
---
Text.
`,
  'adr/0000-none.md': '---\ntype: decision record\nstatus: deprecated\n---\n\n# No queue\n',
  'playbooks/page.md': '---\ntype: Playbook\n---\n\n# Steps\n',
  'broken.md': '---\ntype: [\n---\n',
};

describe('trowel import --okf', { timeout: 60_000 }, () => {
  test('ends with 1 when part of a bundle was left out, and with 2 when it is none', async () => {
    const hub = await makeFolder({});
    const one = '---\ntype: ADR\n---\n\n# One\n';
    const code = async (files: Readonly<Record<string, string | Uint8Array>>, name = '') =>
      (await runIn(hub, ['import', path.join(await makeFolder(files), name), '--okf', '--dry-run'])).code;
    expect(await code({ 'adr/0001-one.md': one })).toBe(0);
    expect(await code({ 'adr/0001-one.md': one, 'broken.md': '---\ntype: [\n---\n' })).toBe(1);
    expect(await code({ 'notes.md': 'No front matter.\n' })).toBe(2);
    expect(await code({ 'bundle.zip': strToU8('no zip') }, 'bundle.zip')).toBe(2);
  });

  test('makes pages of concepts, of the kind that fits, and loses no key', async () => {
    const hub = await makeFolder({});
    const folder = await makeFolder(bundle);
    const { code, out } = await runIn(hub, ['import', folder, '--okf', '--json']);
    const found = importShape.strict().parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(found.records.map(({ file, id }) => `${file} ${id}`)).toEqual([
      'docs/decisions/adr/0000-none.md decision/0000-none',
      'docs/decisions/adr/0001-queue.md decision/0001-queue',
      'docs/playbooks/page.md guide/docs/playbooks/page',
      'docs/systems/services/orders.md system/services/orders',
    ]);
    expect(found.links.map(({ href, reason }) => `${href} ${reason}`)).toEqual([
      'javascript:alert(1) could run code',
      '../gone.md leads to no concept of the bundle',
    ]);
    expect(found.skipped.map(({ from, reason }) => `${from}: ${reason}`)).toEqual([
      expect.stringMatching(/^broken\.md: Left out: its front matter is not valid YAML/),
    ]);
    const orders = await readFile(path.join(hub, 'docs/systems/services/orders.md'), 'utf8');
    expect(orders).toMatch(
      /^---\ntitle: Orders\ndescription: Takes orders\.\ntags: \[sales\]\nverified: 2026-06-25\nreview_every: "90 days"\nx-okf:\n {2}type: Service\n/,
    );
    expect(orders).toContain('owner_team: shop');
    expect(orders).toContain(
      '[why](../../decisions/adr/0001-queue.md#text), gone (`../gone.md`), bad (`javascript:alert(1)`)',
    );
    expect(orders).toContain('[https://example.org](https://example.org)');
    expect(orders).toContain('&lt;script>alert(1)&lt;/script>');
    expect(orders).toContain('&#123;process.exit()&#125;');
    expect(orders).toContain("const a = { b: '<i>' };");
    const queue = await readFile(path.join(hub, 'docs/decisions/adr/0001-queue.md'), 'utf8');
    expect(queue).toMatch(/^---\ntitle: Use a queue\nstatus: accepted\ndate: 2026-05-28\nsupersedes: \[/);
    expect(queue).toContain('systems: [services/orders]');
    const checked = await runIn(hub, ['check', '--strict']);
    expect(checked.out).not.toContain('unknown-field');
  });

  test('gives concepts that would have one file or one name each its own', async () => {
    const hub = await makeFolder({});
    const folder = await makeFolder({
      'pay.md': '---\ntype: Service\ntitle: One\n---\n\nSee [two](systems/pay.md).\n',
      'systems/pay.md': '---\ntype: Service\ntitle: Two\n---\n\nText.\n',
      'systems/pay-2.md': '---\ntype: Service\ntitle: Three\n---\n\nText.\n',
    });
    const { out } = await runIn(hub, ['import', folder, '--okf', '--json']);
    expect(
      importShape
        .strict()
        .parse(JSON.parse(out))
        .records.map(({ file, id }) => `${file} ${id}`),
    ).toEqual([
      'docs/systems/pay.md system/pay',
      'docs/systems/pay-2.md system/pay-2',
      'docs/systems/pay-3.md system/pay-3',
    ]);
    expect(await readFile(path.join(hub, 'docs/systems/pay.md'), 'utf8')).toContain('[two](./pay-3.md)');
    expect((await runIn(hub, ['import', folder, '--okf'])).out).toContain('3 unchanged');
  });

  test('reads a zip, can be run again, and leaves what somebody changed', async () => {
    const hub = await makeFolder({});
    await writeFile(
      path.join(hub, 'b.zip'),
      zipSync(
        Object.fromEntries(
          [...Object.entries(bundle), ['../out.md', '---\ntype: a\n---\n']].map(([file, text]) => [
            file as string,
            strToU8(text as string),
          ]),
        ),
      ),
    );
    const first = await runIn(hub, ['import', 'b.zip', '--okf', '--dry-run']);
    expect(first.out).toContain('../out.md: skipped, Left out: its path leads out of the bundle.');
    expect(globSync(['docs/**'], { cwd: hub })).toEqual([]);
    await runIn(hub, ['import', 'b.zip', '--okf']);
    expect((await runIn(hub, ['import', 'b.zip', '--okf'])).out).toContain('0 new, 0 updated, 4 unchanged');
  });

  test('gives back the pages of a bundle that Trowel wrote', async () => {
    const page =
      '---\ntitle: One\nstatus: accepted\ndate: 2024-03-01 # a Friday\n---\n\nText with [two](./0002-two.md).\n';
    const hub = await makeFolder({ 'docs/decisions/0001-one.md': page, 'docs/decisions/0002-two.md': '# Two\n' });
    await runIn(hub, ['bundle', '--out', 'out']);
    const other = await makeFolder({});
    await runIn(other, ['import', path.join(hub, 'out'), '--okf']);
    const again = await readFile(path.join(other, 'docs/decisions/0001-one.md'), 'utf8');
    expect(again.replace(/^x-imported: .*\n/m, '')).toBe(page);
  });

  test('follows no symbolic link, and takes no kind', async () => {
    const hub = await makeFolder({});
    const folder = await makeFolder({ 'a.md': '---\ntype: a\n---\n' });
    await symlink('/etc/hostname', path.join(folder, 'link.md'));
    const { out } = await runIn(hub, ['import', folder, '--okf']);
    expect(out).toContain('link.md: skipped, Left out: it is a symbolic link.');
    expect((await runIn(hub, ['import', folder, '--okf', '--kind', 'system'])).err).toContain('is not for bundles');
  });
});

const processor = unified().use(remarkParse).use(remarkGfm);

test('a text that somebody else wrote has no HTML and no expression outside of code, whatever it is', () => {
  const part = fc.constantFrom(
    ...[
      '```\n',
      '~~~\n',
      '`',
      '``',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '{a}',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '\\',
      '<div>\n',
    ],
    ...[
      'import x from "y"\n',
      'export const a = 1\n',
      'text',
      '<https://a.b>',
      '[a](<b>)',
      '| a |\n|---|\n',
      '<a href="`">',
      '&lt;',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const safe = toSafeText(parts.join(''));
      expect(toSafeText(safe)).toBe(safe);
      visit(processor.parse(safe), (node) => {
        expect(node.type).not.toBe('html');
        if (node.type === 'text')
          expect(safe.slice(node.position?.start.offset, node.position?.end.offset)).not.toMatch(/[<{}]/);
      });
      // What is indented is code for Markdown, and none for MDX.
      if (!/[`~]/.test(safe)) expect(safe).not.toMatch(/[<{}]|^\s*(?:import|export)\b/m);
    }),
    { numRuns: 500 },
  );
});

const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function disableCode() {
    this.data('micromarkExtensions', [
      ...(this.data('micromarkExtensions') ?? []),
      { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } },
    ]);
  });
const place = { from: 'a.md', file: 'docs/a.md', fileOf: () => undefined };
const schemesOf = (text: string) => {
  const found: string[] = [];
  for (const reader of [processor, mdx])
    visit(reader.parse(text), (node) => {
      if ('url' in node && URL.canParse(node.url as string, 'https://a.b/'))
        found.push(new URL(node.url as string, 'https://a.b/').protocol);
    });
  return [...new Set(found)];
};

test.each([
  '[x](javascript:alert(1))',
  '[x](\njavascript:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](<javascript:alert(1)> "t")',
  '    [x](javascript:alert(1))',
  '[x]\n\n[x]:\njavascript:alert(1)',
  '- a\n\n  [x]: data:text/html,x\n',
  '![&#123;process.exit()&#125;](vbscript:x)',
  '[x](pathname://javascript:alert(1))',
  '<javascript:alert(1)>',
])('a link of a bundle that runs something is text: %j', (body) => {
  const made = toPageBody(body, place);
  expect(schemesOf(made.body).filter((scheme) => scheme !== 'https:')).toEqual([]);
  expect(made.body).not.toMatch(/(?<!`[^`]*)[{}]/);
});

test('no link of a bundle runs something, however it is written', () => {
  const part = fc.constantFrom(
    ...['[', '](', ')', ']: ', '![', '[x](', '[x]: ', 'javascript:', 'java&#115;cript:', 'javascript\\:', 'data:', 'a'],
    ...['\n', '\n\n', '    ', '- ', '> ', '`', '```\n', '<', '>', '\\', '&#91;', '&#93;', '&#40;', '{', '}', '|', '^'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const { body } = toPageBody(parts.join(''), place);
      expect(schemesOf(body).filter((scheme) => scheme !== 'https:')).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
