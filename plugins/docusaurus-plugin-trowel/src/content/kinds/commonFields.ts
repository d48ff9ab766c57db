import * as z from 'zod';
import { publishValues } from '../audience.ts';
import { date, names, person, span, text } from '../fieldTypes.ts';
import { stepTags } from '../stepTag.ts';

/** Fields of all kinds, besides Docusaurus's own. */
export const commonFields = {
  title: text('The page’s title. A first-level heading does the same.'),
  description: text('What the page says, in one sentence. Lists and search results show it.'),
  kind: text('The kind of the page. Needed only outside the kind’s folder.'),
  id: text('The page’s name. Without it, the name of the file.'),
  aliases: names(
    'Former names of the page: readers stay done with the step, and the former address leads to the page.',
  ),
  tags: names('Tags.'),
  owner: person('The person who keeps the page right.'),
  verified: date('The day on which somebody last confirmed that the page is right.'),
  review_every: span('How often the page must be verified.', '6 months'),
  skills: names('The skills that the page needs or teaches.'),
  paths: stepTags.meta({
    description:
      'The onboarding paths in which the page is a step: `backend/week-1`, or {path, stage, minutes, who, after}.',
    ownReader: true,
  }),
  draft: z
    .boolean()
    .meta({ description: 'Whether the page is left out of production builds.', expected: 'true or false' }),
  unlisted: z.boolean().meta({
    description: 'Whether the page is in no list and no search result, and reached by its address only.',
    expected: 'true or false',
  }),
  publish: z.enum(publishValues).meta({
    description:
      'Who may read the page: everybody (`public`), partners as well as the team, or the team alone (`none`). Without it, what `trowel.json` says of the kind.',
    expected: 'public, partners or none',
  }),
} as const;

/** Docusaurus's fields of docs and blog posts, which it validates itself (docusaurus.io/docs/api/plugins). */
export const docusaurusFields: readonly string[] = [
  ...[
    'slug',
    'image',
    'keywords',
    'toc_min_heading_level',
    'toc_max_heading_level',
    'hide_title',
    'hide_table_of_contents',
    'last_update',
  ],
  ...[
    'sidebar_label',
    'sidebar_position',
    'sidebar_class_name',
    'sidebar_key',
    'sidebar_custom_props',
    'displayed_sidebar',
    'title_meta',
  ],
  ...[
    'pagination_label',
    'pagination_next',
    'pagination_prev',
    'custom_edit_url',
    'parse_number_prefixes',
    'format',
    'mdx',
    'wrapperClassName',
  ],
  ...['author', 'author_url', 'author_title', 'author_image_url', 'authors', 'date', 'truncated'],
];

/** Fields of Jekyll and its themes, in records that are also on such a site (just-the-docs.com/docs/navigation). */
export const foreignFields: readonly string[] = [
  'layout',
  'permalink',
  'parent',
  'grand_parent',
  'has_children',
  'has_toc',
  'nav_order',
  'nav_exclude',
];
