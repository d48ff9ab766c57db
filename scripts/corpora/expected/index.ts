import { adrkit } from './adrkit.ts';
import { handbook } from './handbook.ts';
import { log4brains } from './log4brains.ts';
import { madr } from './madr.ts';
import type { ExpectedRecords } from './record.ts';
import { rfcs } from './rfcs.ts';

/** By collection: every record of adrkit, MADR and log4brains, and unusual ones of the others. */
export const expectedRecords: Readonly<Record<string, ExpectedRecords>> = {
  adrkit: Object.fromEntries(
    Object.entries(adrkit).map(([file, record]) => [file, { ...record, people: ['@mbeacom'] }]),
  ),
  madr,
  log4brains,
  'rust-rfcs': rfcs,
  'engineering-handbook': handbook,
};
