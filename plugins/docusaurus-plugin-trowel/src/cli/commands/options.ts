import { type Audience, audiences, usualAudience } from '../../content/audience.ts';
import { isKindName, type KindName, kindNames } from '../../content/kinds/names.ts';
import { didYouMean } from '../../content/spellingSuggestion.ts';
import type { OptionDefinition } from '../command.ts';
import { UsageError } from '../io.ts';

/** `--content`: another folder than the current one. */
export const contentOption = {
  flags: '-c, --content <dir>',
  description: 'Read this folder. Without it: docs/ and blog/ of the current folder, or all of it if it has neither.',
} as const satisfies OptionDefinition;

/** `--hub`: a hub that is not on this machine. */
export const hubOption = {
  flags: '--hub <address>',
  description: 'Read the hub that is published at this address, or in this git repository. Its last copy is kept.',
} as const satisfies OptionDefinition;

/** `--kind`: pages of one kind, or the kind of all pages in the folder of `--content`. */
export const kindOption = {
  flags: '-k, --kind <kind>',
  description: `Only pages of this kind: ${kindNames.join(', ')}. With --content, every page of that folder is read as this kind.`,
  parse: parseKind,
} as const satisfies OptionDefinition;

/** `--outcome-after`: the option `outcomeAfter` of the site. */
export const outcomeAfterOption = {
  flags: '--outcome-after <span>',
  description: 'How long after a decision its outcome is due: 6 months unless given; `never` for not at all.',
} as const satisfies OptionDefinition;

/** `--audience`: who reads what a command writes for others. */
export const audienceOption = toAudienceOption(`\`${usualAudience}\` unless given`);

/** Makes `--audience` of a command, which says what holds when it is not given. */
export function toAudienceOption(otherwise: string) {
  return {
    flags: '--audience <who>',
    description: `Who reads it: ${audiences.join(', ')}. Pages that are not published to them are left out, and those with \`publish: none\` for all; ${otherwise}.`,
    parse: parseAudience,
  } as const satisfies OptionDefinition;
}

/** `--json`: output for programs. */
export const jsonOption = {
  flags: '--json',
  description: 'Print JSON, for programs.',
} as const satisfies OptionDefinition;

/** `--dry-run`: a report without a change. */
export const dryRunOption = {
  flags: '-n, --dry-run',
  description: 'Say what would be written, and write nothing.',
} as const satisfies OptionDefinition;

/** Reads the name of a kind. Throws a `UsageError` with the nearest one. */
function parseKind(written: string): KindName {
  if (isKindName(written)) return written;
  const list = kindNames.join(', ');
  throw new UsageError(`\`${written}\` is not a kind; expected ${list}.${didYouMean(written, kindNames)}`);
}

/** Reads who something is for. Throws a `UsageError` with the nearest one. */
function parseAudience(written: string): Audience {
  const found = audiences.find((name) => name === written);
  if (found) return found;
  const list = audiences.join(', ');
  throw new UsageError(`\`--audience\` is \`${written}\`; expected ${list}.${didYouMean(written, audiences)}`);
}

/** Returns a function that reads a whole number for an option, 1 or more unless another least is given. It throws a `UsageError`. */
export function parseCount(flag: string, least = 1): (written: string) => number {
  return (written) => {
    const count = Number(written);
    if (Number.isInteger(count) && count >= least) return count;
    throw new UsageError(`\`${flag}\` is \`${written}\`; expected a whole number, ${least} or more.`);
  };
}
