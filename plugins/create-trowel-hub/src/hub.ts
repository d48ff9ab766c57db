import type { Forge } from './answers.ts';

/** Files by their path, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a new hub is called, and where it will be. */
export interface HubSettings {
  /** The name of its package. */
  readonly name: string;
  readonly title: string;
  /** The address at which it will be published, path included. */
  readonly url: URL;
  /** The address of its repository; empty for none. */
  readonly repository: string;
  readonly forge: Forge;
}

/** The files of a new hub, made of the template's. */
export function makeHub(template: Files, settings: HubSettings): Files {
  const { title, url, repository, forge } = settings;
  const other = forge === 'github' ? '.gitlab/' : '.github/';
  const hub = new Map<string, Uint8Array>();
  for (const [file, bytes] of template) {
    if (file.startsWith(other)) continue;
    hub.set(file, bytes);
  }
  const site = { title, url: url.origin, baseUrl: toBaseUrl(url), repository, forge };
  changeJson(hub, 'src/site.json', site);
  changeJson(hub, 'package.json', { name: settings.name });
  hub.set('README.md', encode(toReadme(settings)));
  if (forge === 'gitlab') hub.set('.gitlab-ci.yml', encode(gitlabCi));
  return hub;
}

/** A name that npm accepts for a package, made of a folder's. */
export function toPackageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|-+$/g, '');
  return name === '' ? 'knowledge-hub' : name;
}

function toBaseUrl({ pathname }: URL): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

function changeJson(hub: Map<string, Uint8Array>, file: string, change: Readonly<Record<string, unknown>>): void {
  const bytes = hub.get(file);
  if (bytes === undefined) throw new Error(`The template has no ${file}.`);
  hub.set(file, encode(`${JSON.stringify({ ...JSON.parse(decode(bytes)), ...change }, undefined, 2)}\n`));
}

const gitlabCi = `include:
  - local: .gitlab/hub.gitlab-ci.yml
  - local: .gitlab/why.gitlab-ci.yml
`;

function toReadme({ title, forge }: HubSettings): string {
  const publishing =
    forge === 'github'
      ? '`.github/workflows/hub.yml` publishes the main branch on GitHub Pages. Choose "GitHub Actions" as the source under Settings → Pages.'
      : '`.gitlab-ci.yml` publishes the default branch on GitLab Pages.';
  const comments =
    forge === 'github'
      ? '`.github/workflows/why.yml` comments on pull requests with the pages that govern the change.'
      : '`.gitlab/why.gitlab-ci.yml` comments on merge requests with the pages that govern the change; it says which token it needs.';
  return `# ${title}

A knowledge hub: pages in \`docs/\` and \`blog/\`, shown by Docusaurus with docusaurus-plugin-trowel.

| command | |
|---|---|
| \`npm install\` | once, and after each change of \`package.json\`; commit \`package-lock.json\` |
| \`npm start\` | opens the hub and follows edits |
| \`npm run check:content\` | says what is wrong, with file, line and the fix |
| \`npm run build\`, \`npm run serve\` | builds the site into \`build/\`, shows it |
| \`npx trowel --help\` | search, import of decision records, what is due, what is missing |

Begin with a page for each system in \`docs/systems\`, then write the first page of archaeology about whatever newcomers always ask.
\`npx trowel import <folder>\` brings decision records that you have. The handbook in \`docs/handbook\` says how to write each kind of page.

Its name and address are in \`src/site.json\`, its look in \`src/css/site.css\`.

${publishing} ${comments}
`;
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
