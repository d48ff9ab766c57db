import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Options as PresetOptions, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import type { Options as LightOptions } from './plugins/docusaurus-plugin-light/src/index.ts';
import type { Options as TrowelOptions } from './plugins/docusaurus-plugin-trowel/src/index.ts';
import { dark, light } from './src/prism.ts';
// The hub's name, address and repository: set yours here. `npm run hub:empty` resets them.
import site from './src/site.json';

// GitLab keeps its own pages about a repository below `/-/`.
const forge = site.repository && (site.forge === 'gitlab' ? `${site.repository}/-` : site.repository);
const editUrl = forge ? `${forge}/edit/main/` : undefined;

// Edit times come from git. Without git or in a shallow clone they would be wrong, so none are shown.
const git = spawnSync('git', ['rev-parse', '--is-shallow-repository'], { encoding: 'utf8' });
const showLastUpdateTime = git.stdout?.trim() === 'false';

// There is a page about other hubs where the hub reads some.
const hubFile = path.join(__dirname, 'trowel.json');
const readsOthers = existsSync(hubFile) && JSON.parse(readFileSync(hubFile, 'utf8')).hubs?.length > 0;

interface Room {
  readonly label: string;
  readonly items: readonly MenuLink[];
  /** Links of the footer only. */
  readonly more?: readonly MenuLink[];
}
type MenuLink = { readonly label: string } & ({ readonly to: string } | { readonly href: string });

// The menu, and the footer, which has more links.
const rooms: readonly Room[] = [
  {
    label: 'Why',
    items: [
      { to: '/why', label: 'Ask about code' },
      { to: '/decisions', label: 'Decisions' },
      { to: '/archaeology', label: 'Archaeology' },
      { to: '/constraints', label: 'Constraints' },
      { to: '/reconsider', label: 'To reconsider' },
      ...(readsOthers ? [{ to: '/hubs', label: 'Other hubs' }] : []),
    ],
  },
  {
    label: 'Learn',
    items: [
      { to: '/paths', label: 'Onboarding paths' },
      { to: '/playbooks', label: 'Playbooks' },
      { to: '/patterns', label: 'Patterns' },
      { to: '/stories', label: 'Stories' },
      { to: '/log', label: 'Decision logs' },
      { to: '/review', label: 'Explain back' },
    ],
    more: [{ href: 'pathname:///stories/rss.xml', label: 'Stories by RSS' }],
  },
  {
    label: 'Systems',
    items: [
      { to: '/systems', label: 'All systems' },
      { to: '/challenges', label: 'Challenges and error texts' },
      { to: '/gaps', label: 'Gaps' },
      { to: '/reviews', label: 'What is due' },
    ],
    more: [{ to: '/write', label: 'Write it down' }],
  },
  {
    label: 'People',
    items: [
      { to: '/people', label: 'People' },
      { to: '/mentoring', label: 'Mentoring' },
      { to: '/engagements', label: 'Engagements' },
      { to: '/rotations', label: 'Shadowing' },
      { to: '/pilots', label: 'Pilots' },
      { to: '/programme', label: 'Programme' },
      { to: '/feedback', label: 'Feedback and changes' },
    ],
    more: [{ to: '/retrospectives', label: 'Retrospectives' }],
  },
];

const config: Config = {
  title: site.title,
  tagline: site.tagline,
  url: site.url,
  baseUrl: site.baseUrl,
  favicon: 'img/favicon.svg',
  future: {
    v4: {
      removeLegacyPostBuildHeadAttribute: true,
      siteStorageNamespacing: true,
      fasterByDefault: true,
      mdx1CompatDisabledByDefault: true,
      // With layers, Docusaurus's polyfill for old browsers makes Infima's rules win over those of site.css.
      useCssCascadeLayers: false,
    },
    faster: true,
  },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  i18n: { defaultLocale: 'en', locales: ['en'] },

  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './src/sidebars.ts',
          numberPrefixParser: false,
          breadcrumbs: false,
          editUrl,
          showLastUpdateTime,
        },
        blog: {
          routeBasePath: 'stories',
          blogTitle: 'Stories',
          blogDescription: 'Who did what, what was hard, what changed.',
          blogSidebarCount: 0,
          feedOptions: { type: ['rss', 'atom'] },
          onUntruncatedBlogPosts: 'ignore',
          // Authors are the hub's people: Docusaurus needs no file of authors beside them.
          onInlineAuthors: 'ignore',
          editUrl,
        },
        theme: { customCss: './src/css/site.css' },
      } satisfies PresetOptions,
    ],
  ],
  // Docusaurus loads presets first, so the plugin's theme can wrap the classic one.
  plugins: [
    [
      './plugins/docusaurus-plugin-trowel/src/index.ts',
      {
        home: '/',
        folders: { blog: 'story' },
        // The menu leads to all of them, in an empty hub too.
        emptyPages: true,
        onProblems: 'warn',
        issues: forge ? `${forge}/issues/new` : false,
        // Where answers without a name go. `npm run hub:empty` sets `false`.
        feedback: site.feedback as TrowelOptions['feedback'],
      } satisfies TrowelOptions,
    ],
    [
      './plugins/docusaurus-plugin-light/src/index.ts',
      {
        flat: true,
        hydrate: 'interaction',
        early: [
          'docusaurus-plugin-trowel/early',
          { module: 'docusaurus-plugin-trowel/early/ticks', where: 'data-trowel-progress' },
        ],
      } satisfies LightOptions,
    ],
  ],

  themeConfig: {
    image: 'img/social-card.png',
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: site.title,
      logo: { alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg' },
      items: [
        ...rooms.map(({ label, items }) => ({ type: 'dropdown', label, items: [...items] })),
        { type: 'docSidebar', sidebarId: 'handbook', label: 'Handbook' },
        { type: 'search', position: 'right' },
      ],
    },
    footer: {
      links: rooms.map(({ label, items, more = [] }) => ({ title: label, items: [...items, ...more] })),
      copyright: site.notice || site.title,
    },
    prism: { theme: light, darkTheme: dark },
  } satisfies ThemeConfig,
};

export default config;
