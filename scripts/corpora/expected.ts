/**
 * What real records say of themselves, written down by reading the files. A key is the beginning of a file's path that
 * no other has; what relations point at is the beginning of a file's name. What is absent is not said: what only
 * running text tells ("the team decided to retract this") is no field.
 */
export interface Expected {
  readonly title: string;
  readonly status?: string;
  readonly date?: string;
  readonly people?: readonly string[];
  readonly tags?: readonly string[];
  /** As the record itself says; the other side follows from it. */
  readonly relations?: readonly string[];
}

/** Expected values, by collection and record. */
export type ExpectedRecords = Readonly<Record<string, Readonly<Record<string, Expected>>>>;

const relatesTo = (...targets: readonly string[]) => targets.map((target) => `relates-to ${target}`);

/** Typed front matter, a superset of MADR's; amendments stand in quoted notes between the paragraphs. */
const adrkit: Readonly<Record<string, Omit<Expected, 'people'>>> = {
  'docs/adr/0001': {
    title: 'Record architecture decisions as versioned markdown in git',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['meta', 'process'],
  },
  'docs/adr/0002': {
    title: 'Type the frontmatter as a MADR superset with an affects matcher',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['schema', 'core', 'interop'],
    relations: relatesTo('0001', '0004'),
  },
  'docs/adr/0003': {
    title: 'Ship as a Spec Kit extension plus a standalone CLI, not a competing harness',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['strategy', 'integration', 'distribution'],
    relations: relatesTo('0001', '0005', '0007'),
  },
  'docs/adr/0004': {
    title: 'Treat git as the source of truth and the database as a derived index',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['core', 'storage', 'web'],
    relations: relatesTo('0001', '0002', '0007'),
  },
  'docs/adr/0005': {
    title: 'Gate proposals with a deterministic-first evaluator and declarative escalation',
    status: 'superseded',
    date: '2026-07-18',
    tags: ['evaluator', 'governance', 'ai'],
    relations: ['superseded-by 0027', ...relatesTo('0002', '0003')],
  },
  'docs/adr/0006': {
    title: 'License Apache-2.0 with a DCO and develop in a single monorepo',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['licensing', 'governance', 'repo'],
    relations: relatesTo('0002', '0003', '0010'),
  },
  'docs/adr/0007': {
    title: 'Isolate integrations as optional adapters and build only against public surfaces',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['architecture', 'packaging', 'governance', 'ip-hygiene'],
    relations: ['amended-by 0013', ...relatesTo('0003', '0006', '0013')],
  },
  'docs/adr/0008': {
    title: 'Migrate MADR corpora in place and treat all other imports as one-way with a re-import diff',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['import', 'migration', 'interop', 'adoption'],
    relations: relatesTo('0002', '0004', '0007'),
  },
  'docs/adr/0009': {
    title: 'Pin affects resolution semantics and bind entity refs to pluggable catalogs',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['schema', 'core', 'matching', 'catalog'],
    relations: ['amended-by 0012', 'amended-by 0013', ...relatesTo('0002', '0004', '0007', '0013')],
  },
  'docs/adr/0010': {
    title: 'Use Bun as the package manager and test runner while publishing Node-targeted artifacts',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['toolchain', 'build', 'packaging'],
    relations: relatesTo('0006', '0007'),
  },
  'docs/adr/0011': {
    title: 'Host the canonical JSON Schema at its $id on adrkit.dev',
    status: 'accepted',
    date: '2026-07-18',
    tags: ['schema', 'hosting', 'docs', 'packaging'],
    relations: relatesTo('0002', '0006', '0010'),
  },
  'docs/adr/0012': {
    title: 'Bind catalog entities to owned paths with an explicit annotation',
    status: 'accepted',
    date: '2026-07-21',
    tags: ['schema', 'core', 'matching', 'catalog', 'governance'],
    relations: ['amended-by 0014', ...relatesTo('0002', '0007', '0009', '0014')],
  },
  'docs/adr/0013': {
    title: 'Reconcile adapter isolation and catalog binding with the offline snapshot generator',
    status: 'accepted',
    date: '2026-07-21',
    tags: ['governance', 'architecture', 'packaging', 'catalog'],
    relations: ['amends 0007', 'amends 0009', 'amended-by 0014', ...relatesTo('0007', '0009', '0012', '0014')],
  },
  'docs/adr/0014': {
    title: 'Stage phase-landing evidence across a three-rung validation ladder',
    status: 'accepted',
    date: '2026-07-22',
    tags: ['governance', 'process', 'evidence'],
    relations: ['amends 0012', 'amends 0013', ...relatesTo('0001', '0007', '0009', '0012', '0013')],
  },
  'docs/adr/0015': {
    title: 'Validate descriptors against Backstage field formats before canonicalizing identity',
    status: 'accepted',
    date: '2026-07-25',
    tags: ['catalog', 'governance', 'matching', 'core'],
    relations: relatesTo('0009', '0012', '0013'),
  },
  'docs/adr/0016': {
    title: 'Require every check to be observed failing before it counts as coverage',
    status: 'accepted',
    date: '2026-07-25',
    tags: ['governance', 'testing', 'evidence', 'quality'],
    relations: relatesTo('0014'),
  },
  'docs/adr/0017': {
    title: 'Keep dependency audit scope explicit and release-scoped',
    status: 'accepted',
    date: '2026-07-25',
    tags: ['security', 'ci', 'dependencies', 'release', 'evidence'],
    relations: relatesTo('0007', '0014', '0016', '0018'),
  },
  'docs/adr/0018': {
    title: 'Adopt MCP SDK v2 and serve protocol revision 2026-07-28 dual-era',
    status: 'accepted',
    date: '2026-07-29',
    tags: ['mcp', 'dependencies', 'protocol', 'compatibility', 'security'],
    relations: relatesTo('0007', '0010', '0014', '0017'),
  },
  'docs/adr/0019': {
    title: "Ship the Spec Kit extension, treating the spike's no-go as a measurement artifact",
    status: 'accepted',
    date: '2026-08-01',
    tags: ['strategy', 'integration', 'distribution', 'evidence', 'governance'],
    relations: relatesTo('0003', '0007', '0010', '0014', '0016'),
  },
  'docs/adr/0020': {
    title: 'Rescope SC-010 and authorize work toward the Backstage catalog adapter',
    status: 'accepted',
    date: '2026-08-03',
    tags: ['catalog', 'governance', 'evidence', 'integration', 'strategy'],
    relations: relatesTo('0007', '0009', '0012', '0013', '0014', '0015', '0016', '0019'),
  },
  'docs/adr/0021': {
    title: 'Resolve inbound source annotations without changing the schema',
    status: 'superseded',
    date: '2026-08-05',
    tags: ['core', 'cli', 'matching', 'governance', 'agents'],
    relations: ['superseded-by 0022', ...relatesTo('0009', '0012', '0014', '0016')],
  },
  'docs/adr/0022': {
    title: 'Scan inbound markers in check and CI without giving them exit-code authority',
    status: 'accepted',
    date: '2026-08-08',
    tags: ['core', 'cli', 'ci', 'matching', 'governance', 'agents'],
    relations: ['supersedes 0021', ...relatesTo('0009', '0012', '0014', '0016')],
  },
  'docs/adr/0023': {
    title: 'Read a marker only where the format hides it: fences and markdown prose',
    status: 'accepted',
    date: '2026-08-10',
    tags: ['core', 'matching', 'governance', 'agents', 'docs'],
    relations: relatesTo('0016', '0021', '0022'),
  },
  'docs/adr/0024': {
    title: 'Report the measured scan extent, not the window constant',
    status: 'accepted',
    date: '2026-08-11',
    tags: ['core', 'cli', 'matching', 'governance', 'agents'],
    relations: relatesTo('0016', '0021', '0022', '0023'),
  },
  'docs/adr/0025': {
    title: 'Ship badges as recipes over existing output, not a new CLI surface',
    status: 'accepted',
    date: '2026-08-09',
    tags: ['distribution', 'docs', 'site', 'ci', 'privacy', 'governance'],
    relations: relatesTo('0004', '0011', '0014', '0016', '0019', '0021', '0022', '0023'),
  },
  'docs/adr/0026': {
    title: 'Identify the CI comment by the strongest author evidence the token allows',
    status: 'accepted',
    date: '2026-08-12',
    tags: ['ci', 'github-actions', 'governance', 'agents'],
    relations: relatesTo('0004', '0014', '0016'),
  },
  'docs/adr/0027': {
    title: 'Ratify the deterministic evaluator and bind calibration reporting to the first probabilistic pass',
    status: 'accepted',
    date: '2026-08-12',
    tags: ['evaluator', 'governance', 'ai', 'calibration'],
    relations: ['supersedes 0005', ...relatesTo('0002', '0003', '0014', '0016')],
  },
  'docs/adr/0028': {
    title: 'Ship decision memory as a portable agent plugin, and omit the MCP wiring hosts cannot honor',
    status: 'proposed',
    date: '2026-08-15',
    tags: ['distribution', 'adapters', 'agents', 'mcp', 'docs'],
    relations: relatesTo('0003', '0007', '0014', '0016', '0019'),
  },
  'docs/adr/0029': {
    title: 'Scope Backstage publication as a downstream consumer, tiered on the entity-ownership mapping',
    status: 'accepted',
    date: '2026-08-15',
    tags: ['architecture', 'packaging', 'catalog', 'distribution', 'governance'],
    relations: [
      'amended-by 0031',
      ...relatesTo('0003', '0007', '0012', '0013', '0014', '0016', '0019', '0020', '0025'),
    ],
  },
  'docs/adr/0030': {
    title: 'Keep extension surfaces that carry a dependency tree outside this repository',
    status: 'accepted',
    date: '2026-08-16',
    tags: ['architecture', 'packaging', 'governance', 'distribution', 'supply-chain'],
    relations: relatesTo('0003', '0007', '0010', '0013', '0016', '0019', '0025', '0029'),
  },
  'docs/adr/0031': {
    title: 'Publish a narrow consumer SDK as the contract, and document the CLI JSON as its sibling',
    status: 'proposed',
    date: '2026-08-16',
    tags: ['architecture', 'packaging', 'distribution', 'governance', 'api'],
    relations: ['amends 0029', ...relatesTo('0003', '0007', '0010', '0013', '0019', '0025', '0029', '0030')],
  },
};

/** Headings, and front matter for a Jekyll site; one has a status that is none of MADR's. */
const madr: Readonly<Record<string, Expected>> = {
  'docs/decisions/0000': { title: 'Use Markdown Architectural Decision Records' },
  'docs/decisions/0001': { title: 'Dual License the Work' },
  'docs/decisions/0002': { title: 'Do Not Use Numbers in Headings' },
  'docs/decisions/0003': { title: 'Write Own MADR Tooling', status: 'on hold' },
  'docs/decisions/0004': { title: 'Write Own TOC Tool' },
  'docs/decisions/0005': { title: 'Use Dashes in Filenames' },
  'docs/decisions/0006': { title: 'Use Names as Identifier' },
  'docs/decisions/0007': { title: 'Do Not Emphasize Line Headings' },
  'docs/decisions/0008': { title: 'Add Status Field' },
  'docs/decisions/0009': { title: 'Support Links To Other ADRs Inside an ADR' },
  'docs/decisions/0010': { title: 'Support Categories' },
  'docs/decisions/0011': { title: 'Use Asterisk as List Marker' },
  'docs/decisions/0012': { title: 'Use Curly Braces to Denote Placeholders' },
  'docs/decisions/0013': { title: 'Use YAML front matter for metadata' },
  'docs/decisions/0014': { title: 'Allow "neutral" arguments' },
  'docs/decisions/0015': { title: 'Include "Consulted" and "Informed" of RACI' },
  'docs/decisions/0016': { title: 'Outcome before Detailed Pros and Cons' },
  'docs/decisions/0017': { title: 'Use Same Format for Outcomes and Options' },
  'docs/decisions/0018': { title: 'Use "Confirmation" as Heading' },
};

const accepted = (title: string, date: string, more: Partial<Expected> = {}): Expected => ({
  title,
  status: 'accepted',
  date,
  ...more,
});

/** MADR 2: bullets below the heading; packages with records of their own. */
const log4brains: Readonly<Record<string, Expected>> = {
  'docs/adr/20200924': accepted('Use Markdown Architectural Decision Records', '2020-09-24'),
  'docs/adr/20200925-m': accepted('Multi-packages architecture in a monorepo with Yarn and Lerna', '2020-09-25'),
  'docs/adr/20200925-u': accepted('Use Prettier-ESLint Airbnb for the code style', '2020-09-25'),
  'docs/adr/20200926': {
    title: 'Use the ADR number as its unique ID',
    status: 'superseded',
    date: '2020-09-26',
    relations: ['superseded-by 20201016'],
  },
  'docs/adr/20200927': accepted('Avoid default exports', '2020-09-27'),
  'docs/adr/20201016': accepted('Use the ADR slug as its unique ID', '2020-10-16', {
    relations: ['supersedes 20200926-use-the-adr-number'],
  }),
  'docs/adr/20201026': accepted(
    'The core API is responsible for enhancing the ADR markdown body with MDX',
    '2020-10-26',
  ),
  'docs/adr/20201103': accepted('Use Lunr for search', '2020-11-03'),
  'docs/adr/20210113': accepted('Distribute Log4brains as a global NPM package', '2021-01-13'),
  'packages/core/docs/adr/20201002': accepted('Use Explicit Architecture and DDD for the core API', '2020-10-02'),
  'packages/core/docs/adr/20201003': accepted('Markdown parsing is part of the domain', '2020-10-03'),
  'packages/core/docs/adr/20201027': accepted('ADR link resolver in the domain', '2020-10-27'),
  'packages/web/docs/adr/20200925': accepted('Use Next.js for Static Site Generation', '2020-09-25', {
    tags: ['frontend', 'frameworks'],
  }),
  'packages/web/docs/adr/20200926': accepted('React file structure organized by feature', '2020-09-26'),
  'packages/web/docs/adr/20200927-a': accepted('Avoid React.FC type', '2020-09-27'),
  'packages/web/docs/adr/20200927-u': accepted('Use React hooks', '2020-09-27'),
  'packages/web/docs/adr/20201007': accepted('Next.js persistent layout pattern', '2020-10-07'),
};

/**
 * Bullets before the first heading, mostly no title (then the file's name is one), no status but what notes tell;
 * chosen for what is odd about them.
 */
const rfcs: Readonly<Record<string, Expected>> = {
  'text/0001': { title: 'Private fields', date: '2014-03-11' },
  'text/0002': { title: 'Rfc process', date: '2014-03-11' },
  // "never implemented and has been retired"
  'text/0008': { title: 'New intrinsics', date: '2014-03-14', status: 'retired' },
  'text/0019': { title: 'Opt in builtin traits', date: '2014-09-18' },
  'text/0040': { title: 'Libstd facade', date: '2014-04-08' },
  'text/0059': { title: 'Remove tilde', date: '2014-04-30' },
  'text/0131': { title: 'Target specification', date: '2014-06-18' },
  // "Author: … (edited by …)"
  'text/0168': { title: 'Mod', date: '2014-06-06', people: ['Tommit'] },
  'text/0179': { title: 'And mut patterns', date: '2014-07-23' },
  'text/0195': { title: 'Associated items', date: '2014-08-04' },
  'text/0243': { title: 'Trait based exception handling', date: '2014-09-16' },
  'text/0385': { title: 'Module system cleanups', date: '2014-10-10' },
  'text/0505': { title: 'Api comment conventions', date: '2014-12-08', relations: ['amended-by 1574'] },
  'text/0517': { title: 'Io os reform', date: '2014-12-07' },
  // The nineteenth month.
  'text/0534': { title: 'Deriving2derive' },
  // Amended by a record that is not there.
  'text/0544': { title: 'Rename int uint', date: '2014-12-28' },
  'text/0769': { title: 'Sound generic drop', date: '2013-08-29', relations: ['amended-by 1238'] },
  'text/0809': { title: 'Box and in for stdlib', date: '2015-02-04', status: 'withdrawn' },
  'text/1183': {
    title: 'Swap out jemalloc',
    date: '2015-06-27',
    status: 'superseded',
    relations: ['superseded-by 1974'],
  },
  // Its heading says withdrawn, the line below it why: superseded.
  'text/1201': { title: 'Naked fns', date: '2015-07-10', status: 'superseded', relations: ['superseded-by 2972'] },
  'text/1228': { title: 'Placement left arrow', date: '2015-07-28', status: 'withdrawn' },
  'text/1238': { title: 'Nonparametric dropck', date: '2015-08-05' },
  // "partially superseded by" a feature's name, which is no record's.
  'text/1444': { title: 'Union', date: '2015-12-29' },
  'text/1566': { title: 'Proc macros', date: '2016-02-15' },
  'text/1574': { title: 'More api documentation conventions', date: '2016-03-31' },
  'text/1620': { title: 'Regex 1.0', date: '2016-05-11' },
  'text/1653': { title: 'Assert ne', date: '2016-06-17' },
  'text/1849': { title: 'Non static type id', date: '2017-01-08' },
  'text/1974': { title: 'Global allocators', date: '2017-02-04' },
  'text/1977': { title: 'Public private dependencies', date: '2017-04-03' },
  'text/2071-impl-trait-ex': { title: 'Impl trait existential types', date: '2017-07-20' },
  'text/2071-impl-trait-ty': { title: 'Impl trait type alias' },
  // Supersedes a proposal that never became a record.
  'text/2103': { title: 'Tool attributes', date: '2016-09-22' },
  // Only a part was withdrawn.
  'text/2126': { title: 'Path clarity', date: '2017-08-24' },
  'text/2230': { title: 'Bury description', date: '2017-11-29' },
  'text/2500': { title: 'Needle', date: '2018-07-06', status: 'withdrawn' },
  'text/2514': { title: 'Union initialization and drop', date: '2018-08-03' },
  'text/2657': { title: '2019 Roadmap', date: '2019-03-07' },
  'text/2857': { title: 'Rust 2020 Roadmap', date: '2020-01-22' },
  'text/2904': { title: 'Major Change Proposal RFC', date: '2020-05-07' },
  'text/2906': { title: 'Cargo workspace deduplicate', date: '2020-04-13' },
  'text/2930': { title: 'Read buf', date: '2020-05-18' },
  'text/2947': { title: 'crates.io token scopes RFC', date: '2020-06-24' },
  'text/2972': { title: 'Constrained naked', date: '2020-08-06' },
  // The title stands below the bullets, with nothing under it.
  'text/3013': { title: 'Checking conditional compilation at compile time', date: '2020-11-04' },
  'text/3052': { title: 'RFC: Make the authors field optional', date: '2021-01-07' },
  'text/3119': { title: 'Rust crate ownership policy', date: '2021-05-04' },
  'text/3143': { title: 'Cargo weak namespaced features', date: '2021-06-10' },
  'text/3180': { title: 'RFC: Cargo --crate-type CLI Argument', date: '2021-10-07' },
  'text/3185': { title: 'Static async fn in traits', date: '2021-10-13' },
  'text/3192': { title: 'Dyno', date: '2021-11-04' },
  'text/3239': { title: 'Cfg target', date: '2020-09-27' },
  'text/3245': { title: 'Refined trait implementations', date: '2022-03-22' },
  'text/3323': { title: 'Restrictions', date: '2022-10-09' },
  'text/3336': { title: 'Maybe dangling', date: '2022-09-30' },
  'text/3391': { title: 'Result ffi guarantees', date: '2023-02-15' },
  'text/3392-leadership-council.md': { title: 'Leadership council', date: '2022-08-01' },
  'text/3392-leadership-council/Leadership-Council-RFCja': { title: 'Leadership Council RFCja' },
  'text/3392-leadership-council/Leadership-Council-RFCru': { title: 'Leadership Council RFCru RU' },
  'text/3392-leadership-council/alternatives': { title: 'Rationale and alternatives' },
  'text/3392-leadership-council/motivation': { title: 'Motivation' },
  'text/3455': { title: 'T test', date: '2023-06-27' },
  'text/3467': { title: 'Unsafe pinned', date: '2022-11-05' },
  'text/3509': { title: 'Prelude 2024 future', date: '2023-10-05' },
  'text/3516': { title: 'Public private dependencies', date: '2023-10-13', relations: ['supersedes 1977'] },
  'text/3529': { title: 'Cargo path bases', date: '2023-11-13' },
  'text/3531': { title: 'Macro matcher fragment specifiers edition policy', date: '2023-11-15' },
  'text/3558': { title: 'Libtest json', date: '2024-01-18' },
  'text/3606': { title: 'Shorter temporary lifetimes in tail expressions', date: '2023-05-04' },
  'text/3654': { title: 'Return type notation (RTN) in bounds and where-clauses', date: '2024-06-04' },
  'text/3673': { title: 'Rustdoc types maintainers', date: '2023-10-03' },
  'text/3691': { title: 'Security Improvements for CI Publishing to crates.io', date: '2024-09-10' },
  'text/3764': { title: 'Project Goals 2025h1', date: '2025-01-14' },
  // The form's hint stands where the day should.
  'text/3849': { title: 'Project Goals 2025h2' },
  'text/3923': { title: 'Cargo min publish age', date: '2026-02-23' },
};

/** adr-tools: the status in a section of its own. */
const handbook: Readonly<Record<string, Expected>> = {
  'docs/design/design-reviews/decision-log/doc/adr/0001': accepted('1. Record architecture decisions', '2020-03-20'),
  'docs/design/design-reviews/decision-log/doc/adr/0002': accepted(
    '2. App-level Logging with Serilog and Application Insights',
    '2020-04-08',
  ),
};

/** Every record of adrkit, MADR and log4brains, and those of the others that are odd. */
export const expectedRecords: ExpectedRecords = {
  adrkit: Object.fromEntries(
    Object.entries(adrkit).map(([file, record]) => [file, { ...record, people: ['@mbeacom'] }]),
  ),
  madr,
  log4brains,
  'rust-rfcs': rfcs,
  'engineering-handbook': handbook,
};
