import * as z from 'zod';
import type { CustomFields } from '../config/extension.ts';
import { findFieldFaults } from '../config/fieldFaults.ts';
import { audiences, usualAudience } from '../content/audience.ts';
import { isKindName, type KindName, kindNames } from '../content/kinds/index.ts';
import { isPublicKey } from '../credit/badges/key.ts';
import { defaultOutcomeAfter } from '../hub/reviews.ts';
import { parseDuration } from '../shared/duration.ts';

const badgeOptions = z.strictObject({
  issuer: z
    .strictObject({
      name: z.string().min(1).optional(),
      description: z.string().optional(),
      url: z.url({ protocol: /^https?$/ }).optional(),
      email: z.email().optional(),
    })
    .default({}),
  keys: z
    .array(
      z.string().refine(isPublicKey, {
        error: 'expected a public key, which begins with z6Mk. The secret one never belongs in a file',
      }),
    )
    .default([]),
  openBadges2: z.boolean().default(false),
  mustSign: z.boolean().default(false),
});

const machineOptions = z.strictObject({
  markdown: z.boolean().default(true),
  llms: z.boolean().default(true),
  jsonLd: z.boolean().default(true),
  bundle: z.boolean().default(true),
});

/** The option `badges`, where it is not `false`. */
export type BadgeOptions = z.output<typeof badgeOptions>;

/** The schema of the plugin's options. `npm run reference` makes the table in the README from it. */
export const optionsSchema = z.strictObject({
  routeBasePath: z.string().default('/').describe('Where the hub’s own pages (indexes, search) begin.'),
  home: z
    .union([z.string(), z.literal(false)])
    .default('hub')
    .describe('Address of the hub’s home page, below `routeBasePath`; `/` makes it the site’s; `false` leaves it out.'),
  onProblems: z
    .enum(['ignore', 'log', 'warn', 'throw'])
    .default('warn')
    .describe(
      'What happens in a build when content has problems; `throw` fails it on errors, as `onBrokenLinks` does.',
    ),
  emptyPages: z
    .boolean()
    .default(false)
    .describe(
      'Make indexes of kinds that have no entries, and pages that have nothing to show yet (`/gaps`, `/log` …): for hubs whose menu leads there. An index says how to write the first entry.',
    ),
  folders: z
    .record(z.string(), z.custom<KindName>(isKindName, `a kind: ${kindNames.join(', ')}`))
    .default({})
    .describe(
      'Folders that hold a kind under another name than the convention, as paths or globs: `{"docs/rfcs": "decision", "docs/*_adr": "decision"}`. Of several that fit, the longest counts; `{"blog": "story"}` makes every post a story, `"guide"` takes a folder out.',
    ),
  version: z
    .string()
    .optional()
    .describe(
      'Version of versioned docs that the hub covers, such as `current`; by default the one that the site shows first (`lastVersion`).',
    ),
  extraFields: z
    .array(z.string())
    .default([])
    .describe('Front-matter fields that your pages use for something else, and that are no mistake.'),
  fields: z
    .custom<CustomFields>()
    .superRefine((fields, context) => {
      for (const { path, message } of findFieldFaults(fields))
        context.addIssue({ code: 'custom', path: [...path], message, input: fields });
    })
    .default({})
    .meta({
      description:
        'Front-matter fields of your own, by kind and name: `{decision: {risk: {schema: {enum: ["low", "high"]}, facet: true}}}`. See [Fields of your own](#fields-of-your-own).',
      shape: 'map of kind to fields',
    }),
  outcomeAfter: z
    .union([z.string().refine((value) => parseDuration(value) !== undefined, 'a span like 6 months'), z.literal(false)])
    .default(defaultOutcomeAfter)
    .describe(
      'How long after an accepted decision its page, and `/reviews`, ask what came of it (`outcome`): a span like `6 months` or `1 year`; `false` never asks.',
    ),
  issues: z
    .union([z.url({ protocol: /^https?$/ }), z.literal(false)])
    .default(false)
    .describe(
      'Address of the form for a new issue (`https://github.com/org/hub/issues/new`): a search that finds nothing offers it, filled in.',
    ),
  friction: z
    .union([z.url({ protocol: /^https?$/ }), z.literal(false)])
    .default(false)
    .describe(
      'Address to which readers can post what was wrong, confusing or missing at a step, as JSON (`schemas/friction-note.json`): for a form or a hook of yours. See [What readers tell you](#what-readers-tell-you).',
    ),
  feedback: z
    .union([
      z
        .strictObject({
          form: z.url({ protocol: /^https?$/ }).optional(),
          mail: z.email().optional(),
          endpoint: z.url({ protocol: /^https?$/ }).optional(),
          reader: z.string().trim().min(1).optional(),
          help: z.string().trim().min(1).optional(),
        })
        .refine(
          ({ form, mail, endpoint }) => [form, mail, endpoint].some((target) => target !== undefined),
          'one of form, mail and endpoint',
        ),
      z.literal(false),
    ])
    .default(false)
    .meta({
      description:
        'Where answers without a name go, about a page and about the programme: `form`, the address of a form, with `{page}`, `{further}`, `{says}` … for what is filled in; `endpoint`, an address to which they are posted as JSON (`schemas/feedback.json`); `mail`, an address, to which the mail shows that of its sender. `reader` says beside the form who reads the answers and until when, `help` where to turn with something serious. Without it pages ask nothing. See [What readers tell you](#what-readers-tell-you).',
      shape: '{form, mail, endpoint, reader, help}',
    }),
  write: z
    .union([
      z.strictObject({
        forge: z.union([z.string(), z.literal(false)]).optional(),
        mail: z.email().optional(),
        sources: z.boolean().optional(),
      }),
      z.literal(false),
    ])
    .default({})
    .meta({
      description:
        'Where `/write` publishes: `forge`, the address under which the forge edits the site’s folder (`https://github.com/org/hub/edit/main/`), by default the `editUrl` of the docs; `mail`, an address to send pages to; `sources: false` publishes no Markdown beside the pages, which “Edit this page” begins with. `false` leaves `/write` out. See [Publishing without git](#publishing-without-git).',
      shape: '{forge, mail, sources}',
    }),
  feeds: z
    .boolean()
    .default(true)
    .describe(
      'Write feeds, as Atom, RSS and JSON Feed: one for each kind, system, skill and owner, at `feeds/kind/decision.xml`, `feeds/system/<name>.xml`, `feeds/skill/<name>.xml`, `feeds/owner/<name>.xml`, and one of what was lifted or superseded, `feeds/changes.xml`. See [Feeds](#feeds).',
    ),
  machines: z
    .union([machineOptions, z.literal(false)])
    .default({ markdown: true, llms: true, jsonLd: true, bundle: true })
    .meta({
      description:
        'What the build writes for programs: `markdown`, each page at its address with `.md`, and “Copy as Markdown”; `llms`, `llms.txt` with lists by kind and system, and the whole texts in parts; `jsonLd`, what a page is in the words of schema.org, in its head; `bundle`, the hub in the Open Knowledge Format, below `trowel/bundle/` and as `trowel/bundle.zip`. `false` leaves out all of them. See [For machines](#for-machines).',
      shape: '{markdown, llms, jsonLd, bundle}',
    }),
  search: z
    .looseObject({ engine: z.string().min(1).default('static') })
    .superRefine(({ engine, ...others }, context) => {
      if (engine !== 'static') return;
      for (const name of Object.keys(others))
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'the static index has no such option',
          input: others,
        });
    })
    .default({ engine: 'static' })
    .meta({
      description:
        "What answers searches: `engine: 'static'`, files that the browser asks, which needs nothing; `'opensearch'`, a cluster, by the package `trowel-search-opensearch`; or another package. The other options are the engine’s. See [Search by a server](#search-by-a-server).",
      shape: '{engine, …}',
    }),
  badges: z
    .union([badgeOptions, z.literal(false)])
    .default({ issuer: {}, keys: [], openBadges2: false, mustSign: false })
    .meta({
      description:
        'Badges by the rules in `data/badges.yml`, as Open Badges 3.0: `issuer`, who issues them as others read it, by default the site’s title; `keys`, the public keys that sign for the site, of which the secret one is in `TROWEL_BADGE_KEY` where the site is built; `openBadges2` adds hosted assertions of Open Badges 2.0; `mustSign` ends a build that has no key, which would make drafts. `false` leaves them out. See [Badges](#badges).',
      shape: '{issuer, keys, openBadges2, mustSign}',
    }),
  publish: z
    .strictObject({ audience: z.enum(audiences).default(usualAudience) })
    .default({ audience: usualAudience })
    .meta({
      description:
        'Who the site is for: `audience` is `public`, `partners` or `team`. Pages whose `publish` says otherwise are left out of the build. The environment variable `TROWEL_AUDIENCE` says it for one build. See [Who reads what](#who-reads-what).',
      shape: '{audience}',
    }),
  admonitions: z
    .boolean()
    .default(true)
    .describe(
      'Teach docs and blog the block keywords (`:::ask` …). With `false`, list them under `admonitions.keywords` yourself.',
    ),
});

/** The options with every default filled in. */
export type TrowelOptions = z.output<typeof optionsSchema>;
/** The options as a site writes them. */
export type Options = z.input<typeof optionsSchema>;

/** Validates a site's options and fills in the defaults. Throws one error that names every invalid option. */
export function parseOptions(options: object): TrowelOptions {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `- ${path.join('.') || 'options'}: ${message}`);
  throw new Error(`docusaurus-plugin-trowel has options that it does not understand:\n${lines.join('\n')}`, {
    cause: parsed.error,
  });
}
