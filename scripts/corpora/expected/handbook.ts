import { accepted, type ExpectedRecords } from './record.ts';

/** adr-tools: the status is a section of its own. */
export const handbook: ExpectedRecords = {
  'docs/design/design-reviews/decision-log/doc/adr/0001': accepted('1. Record architecture decisions', '2020-03-20'),
  'docs/design/design-reviews/decision-log/doc/adr/0002': accepted(
    '2. App-level Logging with Serilog and Application Insights',
    '2020-04-08',
  ),
};
