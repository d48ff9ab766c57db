import { accepted, type ExpectedRecords } from './record.ts';

/** MADR 2: bullets below the heading. Some packages have records of their own. */
export const log4brains: ExpectedRecords = {
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
