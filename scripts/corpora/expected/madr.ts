import type { ExpectedRecords } from './record.ts';

/** Headings, and front matter of a Jekyll site. One record has a status that MADR does not have. */
export const madr: ExpectedRecords = {
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
