import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteOf } from '../../../test/support/siteLayout.ts';
import { createUrls } from '../urls.ts';
import { createMarkdownPages } from './markdownPages.ts';

const files: Readonly<Record<string, string>> = {
  'docs/decisions/0001-one.md':
    '---\ntitle: One ledger\nstatus: superseded\ndate: 2020-01-02\nowner: ana\nsystems: [pay]\nsuperseded_by: 2\n---\n\nSee [two](./0002-two.md), [secret](./0003-secret.md).\n\n:::ask[Why one?]\n\nSee [pay](../systems/pay.md).\n\n:::\n',
  'docs/decisions/0002-two.md':
    '---\nstatus: accepted\ndate: 2022-03-04\nsupersedes: 1\nowner: bo\n---\n\n# Two\n\n<!-- a note -->Text, <a class="x" href="../systems/pay.md">pay</a>.\n',
  'docs/decisions/0003-secret.md':
    '---\ntitle: The secret\nstatus: accepted\npublish: none\nsystems: [pay]\nsupersedes: 2\n---\n\nNo.\n\n:::ask[Secret?]\n\nNo.\n\n:::\n',
  'docs/systems/pay.md': '# Pay\n\nTakes money.\n',
  'docs/people/ana.md': '---\ntitle: Ana Diaz\n---\n',
  'docs/people/bo.md': '---\ntitle: Bo Secret\npublish: none\n---\n',
  'docs/playbooks/first.md': '---\ntitle: First\ncollect: {systems: [pay]}\n---\n\nHow.\n',
  'docs/paths/new.md':
    '---\ntitle: New\nstages: [{id: day, title: First day}]\n---\n\n# New\n\n:::step[Badge]{#badge stage=day minutes=5}\n\n**Do:** Ask for it.\n\n:::\n',
  'docs/odd.mdx': "import X from './x';\n\n# Odd\n\n<X /> <b>Text</b> <a href='./systems/pay.md'>pay</a>\n",
};

function make() {
  const { surroundings, pages } = siteOf(files, { baseUrl: '/kb/' }) as ReturnType<typeof siteOf>;
  return createMarkdownPages({
    surroundings,
    pages,
    readText: (file) => files[file.replace('/site/', '')],
    site: {
      url: 'https://hub.example.org',
      baseUrl: '/kb/',
      siteDir: '/site',
      withTrailingSlash: createUrls({ baseUrl: '/kb/', routeBasePath: '/' }).withTrailingSlash,
      isFile: () => false,
    },
  });
}

const pageOf = (id: string) => {
  const { entries, make: toPage } = make();
  return toPage(entries.find((entry) => entry.id === id) as (typeof entries)[number]);
};

describe('the Markdown of a page', () => {
  test('has what the hub knows as front matter, and the text with whole addresses', () => {
    const { text } = pageOf('decision/0001-one');
    const [, yaml = '', body = ''] = text.split(/^---\n/m);
    expect(parse(yaml)).toMatchObject({
      type: 'decision',
      resource: 'https://hub.example.org/kb/decisions/0001-one',
      status: 'deprecated',
      trowel: { id: 'decision/0001-one', state: 'superseded', owner: 'Ana Diaz' },
    });
    expect(yaml).not.toContain('links:');
    expect(body).toMatch(/^\n# One ledger\n\n> \*\*Superseded/);
    expect(pageOf('decision/0002-two').body).toContain(
      '<a class="x" href="https://hub.example.org/kb/systems/pay.md">',
    );
    expect(body).toContain('See [two](https://hub.example.org/kb/decisions/0002-two.md)');
    expect(body).toContain('[Ana Diaz](<https://hub.example.org/kb/people/ana.md>)');
  });

  test('says nothing of what stays in the team', () => {
    const { entries, make: toPage } = make();
    expect(entries.map(({ id }) => id)).not.toContain('decision/0003-secret');
    const all = entries.map((entry) => toPage(entry).text).join('\n');
    expect(all).not.toMatch(/The secret|0003-secret|Secret\?|Bo Secret|a note/);
  });

  test('of a system has its history, of a path its steps, of a playbook its blocks whole with their page', () => {
    expect(pageOf('system/pay').body).toMatch(
      /## History\n\n- 2020-01-02 to 2022-03-04: \[0001 One ledger\]\(https:\/\/hub\.example\.org\/kb\/decisions\/0001-one\.md\)/,
    );
    expect(pageOf('path/new').body).toMatch(
      /## First day.*\n\n1\. \[Badge\]\(\S+\/paths\/new\.md#badge\), 5 min.*\n {3}Do: Ask for it\./,
    );
    expect(pageOf('playbook/first').body).toContain(
      '### From [0001 One ledger](https://hub.example.org/kb/decisions/0001-one.md)\n\n:::ask[Why one?]\n\nSee [pay](https://hub.example.org/kb/systems/pay.md).\n\n:::',
    );
  });

  test('of a page in MDX has no code, and says what only the page shows', () => {
    expect(make().make(make().entries.find(({ source }) => source === 'docs/odd.mdx') as never).body).toBe(
      '# Odd\n\n **Text** [pay](<https://hub.example.org/kb/systems/pay.md>)\n\nOnly the page itself shows: `X`.\n',
    );
  });
});
