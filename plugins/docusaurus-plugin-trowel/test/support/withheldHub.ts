import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { pluginSource, root } from '../../../../test/support/docusaurus.ts';
import { type KindName, kindNames, kinds } from '../../src/content/kinds/index.ts';
import { type Files, writeFiles } from './folder.ts';

// A hub in which pages of every kind are withheld. Each thing that such a page has holds a word that no other page has.

/** The beginning of the words of pages that everybody reads, partners read, and only the team reads. */
export const marks = { public: 'thistlexq', partners: 'parsnipxq', none: 'nettlexq' } as const;
type Level = keyof typeof marks;
const levels = Object.keys(marks) as Level[];

/** What holds for a kind whose pages do not say it. All others say it themselves. */
const byKind: Partial<Record<KindName, Level>> = {
  person: 'none',
  log: 'none',
  pilot: 'partners',
  pattern: 'partners',
};

/** Names that references use, so that a page's word says whose it is and what of it was found. */
const nameOf = (kind: KindName, level: Level) => `${marks[level]}-${kind}-name`;
const folderOf = (kind: KindName) =>
  kind === 'story' ? 'blog' : `docs/${kind === 'guide' ? 'guides' : kinds[kind].folder}`;

/** The fields of a page of a kind, which name the pages of a level. */
function fieldsOf(kind: KindName, level: Level, named: readonly Level[]): readonly string[] {
  const all = (of: KindName) => `[${named.map((one) => nameOf(of, one)).join(', ')}]`;
  const one = (of: KindName) => nameOf(of, named.at(-1) as Level);
  const word = (what: string) => `${marks[level]}-${kind}-${what}`;
  const own: Partial<Record<KindName, readonly string[]>> = {
    archaeology: [
      `systems: ${all('system')}`,
      `witnesses: ${all('person')}`,
      `constraints: ${all('constraint')}`,
      'verdict: keep',
    ],
    challenge: [`systems: ${all('system')}`],
    constraint: [`systems: ${all('system')}`, 'status: holds', 'since: 2019'],
    decision: [
      ...['status: accepted', 'date: 2024-03-01', `decision-makers: ${all('person')}`, `systems: ${all('system')}`],
      `constraints: ${all('constraint')}`,
      ...(level === 'public' ? [`supersedes: [${nameOf('decision', 'none')}]`] : []),
    ],
    engagement: [
      ...[
        'status: running',
        `mentor: ${one('person')}`,
        `mentees: ${all('person')}`,
        'start: 2026-01-01',
        'end: 2026-06-01',
      ],
      `goals: [{goal: "${word('goal')}", state: open}]`,
      `walks: ${all('path')}`,
    ],
    log: [`log: ${one('person')}`, `mentor: ${one('person')}`, 'date: 2025-02-03'],
    path: [`stages: [{id: week-1, title: "${word('stage')}"}]`],
    person: ['credit: public', `teaches: [${word('teaches')}]`, `systems: ${all('system')}`, 'capacity: 4'],
    pilot: [`sponsor: ${one('person')}`, 'start: 2026-01-01', 'weeks: 12'],
    playbook: [`collect: {path: ${nameOf('path', level)}}`, 'for: mentor'],
    retrospective: [
      'date: 2026-02-02',
      `actions: [{change: "${word('change')}", who: ${one('person')}, pages: ${all('decision')}}]`,
      `present: ${all('person')}`,
    ],
    rotation: [
      ...[`systems: ${all('system')}`, `observers: ${all('person')}`, `on_call: ${all('person')}`],
      ...['start: 2026-01-05', 'end: 2026-03-01', `swaps: [{on: 2026-01-06, observer: ${one('person')}}]`],
    ],
    story: [`authors: ${all('person')}`, `mentors: ${all('person')}`, `mentees: ${all('person')}`],
    system: [`governs: ["src/${word('glob')}/**"]`, `owners: ${all('person')}`, `depends_on: ${all('system')}`],
  };
  return own[kind] ?? [];
}

/** A page of a kind, which names and links to the pages of some levels. */
function pageOf(kind: KindName, level: Level, named: readonly Level[]): Files {
  const word = (what: string) => `${marks[level]}-${kind}-${what}`;
  const publish =
    byKind[kind] === level || (level === 'public' && byKind[kind] === undefined) ? [] : [`publish: ${level}`];
  const isStep = ['archaeology', 'challenge', 'decision', 'pattern', 'guide'].includes(kind);
  const steps = named.map(
    (one) => `{path: ${nameOf('path', one)}, stage: week-1, after: [${nameOf('constraint', one)}]}`,
  );
  const lines = [
    ...[`id: ${nameOf(kind, level)}`, `title: "${word('title')}"`, `description: "${word('description')}"`, ...publish],
    ...[`tags: [${word('tag')}]`, `aliases: [${word('alias')}]`, `skills: [${word('skill')}, tying]`],
    ...(kind === 'person' ? [] : [`owner: ${nameOf('person', named.at(-1) as Level)}`]),
    ...(isStep ? [`paths: [${steps.join(', ')}]`] : []),
    ...fieldsOf(kind, level, named),
  ];
  const links = named
    .filter((one) => one !== 'public')
    .flatMap((one, at) => {
      // Docusaurus takes no link from a blog to a file of docs.
      const up = kind === 'story' ? '/docs/challenges/' : '../challenges/';
      const file = `${marks[one]}-challenge-${kind === 'story' ? 'name' : 'file.md'}`;
      return [
        `See [that page](${up}${file}), [the *same* by its address](/docs/challenges/${marks[one]}-challenge-name), [one more][later${at}]`,
        `and [![A drawing](./${word('drawing')}.svg)](${up}${file} "${marks[one]}-as-a-title").`,
        '',
        `[later${at}]: ${up}${file} "${marks[one]}-in-a-definition"`,
        '',
        `<a href="/docs/challenges/${marks[one]}-challenge-name">by a tag</a>`,
        '',
      ];
    });
  const steps2 = [`:::step[${word('step')}]{#own stage=week-1}`, '', `${word('steptext')}.`, '', ':::', ''];
  const body = [
    ...[`${word('text')} stands here.`, '', `![A drawing](./${word('drawing')}.svg)`, ''],
    ...links,
    ...['## A part', '', `:::ask[${word('question')}]`, '', word('answer'), '', ':::', ''],
    ...[`:::landmine[${word('mine')}]`, '', word('minetext'), '', ':::', ''],
    ...[`:::explain[${word('check')}?]`, '', `${word('checkanswer')} because.`, '', ':::', ''],
    ...(kind === 'path' ? steps2 : []),
  ];
  const date = kind === 'story' ? '2025-01-01-' : '';
  return {
    [`${folderOf(kind)}/${date}${marks[level]}-${kind}-file.md`]: `---\n${lines.join('\n')}\n---\n\n${body.join('\n')}\n`,
    [`${folderOf(kind)}/${word('drawing')}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${word('bytes')}</title></svg>`,
  };
}

const record = (level: Level, at: number) => ({
  format: 'trowel-completion-record',
  ...{ version: 1, path: nameOf('path', level), finished: true, stages: { 'week-1': 4 + at }, milestones: {} },
  stalls: [{ step: `challenge/${marks[level]}-challenge-name`, days: 9 }],
});

const dataFiles: Files = {
  'data/questions.yml': `questions:\n${levels
    .map(
      (one) =>
        `  - question: ${marks[one]}-asked?\n    answers: [decision/${nameOf('decision', one)}]\n    systems: [${nameOf('system', one)}]\n    by: somebody\n`,
    )
    .join('')}`,
  'data/friction.jsonl': levels
    .map((one) =>
      JSON.stringify({
        step: `challenge/${nameOf('challenge', one)}`,
        what: 'wrong',
        says: `${marks[one]}-noted`,
        on: '2026-01-01',
      }),
    )
    .join('\n'),
  'data/feedback.jsonl': levels
    .map((one) =>
      JSON.stringify({
        page: `decision/${nameOf('decision', one)}`,
        further: 'no',
        says: `${marks[one]}-said`,
        week: '2026-W02',
      }),
    )
    .join('\n'),
  'data/programme.yml': [
    `owner: ${nameOf('person', 'none')}`,
    `targets:\n  pages-fresh: {at_least: 80, owner: ${nameOf('person', 'none')}}`,
    `explained:\n${levels.map((one) => `  - {system: ${nameOf('system', one)}, by: ${nameOf('person', one)}, on: 2026-01-01}`).join('\n')}`,
    '',
  ].join('\n'),
  'data/badges.yml':
    'rules:\n  - {id: writer, name: Writer, description: Wrote., criteria: One step., all: {steps_on_paths: 1}}\n',
  ...Object.fromEntries(
    levels.flatMap((one) =>
      [1, 2, 3, 4, 5, 6].map((at) => [`data/onboarding/${one}-${at}.json`, JSON.stringify(record(one, at))]),
    ),
  ),
};

const config = `export default {
  title: 'Withheld',
  url: 'https://example.org',
  baseUrl: '/',
  future: { v4: true, faster: { rspackPersistentCache: false } },
  onBrokenLinks: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: { hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  themeConfig: {
    navbar: {
      items: [
        { to: '/docs/challenges/${marks.none}-challenge-name', label: '${marks.none}-menu' },
        { to: '/docs/challenges/${marks.partners}-challenge-name', label: '${marks.partners}-menu' },
        { type: 'doc', docId: 'systems/${marks.none}-system-name', label: '${marks.none}-menu-doc' },
        { to: '/docs/challenges/${marks.public}-challenge-name', label: '${marks.public}-menu' },
      ],
    },
    footer: { links: [{ title: 'More', items: [{ to: '/docs/people/${marks.none}-person-name', label: '${marks.none}-footer' }] }] },
  },
  plugins: [
    '@docusaurus/theme-classic',
    '@docusaurus/plugin-sitemap',
    ['@docusaurus/plugin-content-docs', { numberPrefixParser: false, onInlineTags: 'ignore', sidebarPath: './sidebars.mjs', versions: { current: { path: '/' } } }],
    ['@docusaurus/plugin-content-blog', { onUntruncatedBlogPosts: 'ignore', onInlineAuthors: 'ignore', onInlineTags: 'ignore' }],
    ['${pluginSource.replaceAll('\\', '/')}', { home: '/', issues: 'https://example.org/issues/new', feedback: { mail: 'a@example.org' }, search: { engine: 'fixture-search', server: 'https://search.example.org' } }],
  ],
};
`;

const sidebars = `export default { docs: [{ type: 'autogenerated', dirName: '.' }, { type: 'doc', id: 'systems/${marks.none}-system-name' }] };\n`;

/** Makes the hub in a folder, in a repository with a past: former titles of steps, and a step that is gone. */
export async function makeWithheldHub(site: string): Promise<void> {
  const git = (...args: readonly string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: site });
  const commit = async (message: string, day: string) => {
    await git('add', '--all');
    const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    const args = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-qm', message];
    await promisify(execFile)('git', args, { cwd: site, env });
  };
  await mkdir(site, { recursive: true });
  await git('init', '-q');
  const pages: Record<string, string | Uint8Array> = {};
  for (const kind of kindNames) {
    Object.assign(pages, pageOf(kind, 'public', levels));
    Object.assign(pages, pageOf(kind, 'partners', ['partners', 'public', 'none']), pageOf(kind, 'none', levels));
  }
  const fixed: Files = {
    'docusaurus.config.mjs': config,
    'sidebars.mjs': sidebars,
    'package.json': JSON.stringify({ name: 'withheld', private: true }),
    'trowel.json': JSON.stringify({ publish: byKind }),
    '.gitignore': 'node_modules\n',
    'docs/index.md': '---\ntitle: Start\n---\n\nText.\n',
    [`docs/${marks.none}-folder/_category_.json`]: JSON.stringify({ label: `${marks.none}-category` }),
    [`docs/${marks.none}-folder/only.md`]: '---\npublish: none\n---\n\nText.\n',
  };
  const former = Object.fromEntries(
    Object.entries(pages).map(([file, text]) => [file, String(text).replaceAll(/-(title|text|step)\b/g, '-former-$1')]),
  );
  const gone = `docs/challenges/${marks.none}-gone.md`;
  const steps = `paths: [${nameOf('path', 'public')}]\ntitle: ${marks.none}-gone-title`;
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  await writeFiles(site, { ...fixed, ...former, ...dataFiles, [gone]: `---\npublish: none\n${steps}\n---\n\nText.\n` });
  await commit('Begin', day(200));
  await git('rm', '-q', gone);
  await writeFiles(site, pages);
  await commit('Go on', day(20));
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
}
