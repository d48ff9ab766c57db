import { type Publish, publishValues } from '../content/audience.ts';
import { isFieldMap } from '../content/fieldMap.ts';
import { isKindName, type KindName, type Kinds, kindNames } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { hubFileName } from './hubFile.ts';

/** Who may read the pages of a kind that do not say so themselves. */
export type PublishByKind = Readonly<Partial<Record<KindName, Publish>>>;

/** Reads `publish` of a hub's file. Throws an error that names everything wrong: a slip must not publish what was meant to stay. */
export function readPublishByKind(written: unknown): PublishByKind {
  if (written === undefined) return {};
  if (!isFieldMap(written)) throw new Error(`${hubFileName}: \`publish\` must be an object like {"person": "none"}.`);
  const faults = Object.entries(written).flatMap(([kind, value]) => {
    if (!isKindName(kind)) return [`\`${kind}\` is not a kind.${didYouMean(kind, kindNames)}`];
    const isRight = publishValues.some((one) => one === value);
    return isRight ? [] : [`${kind}: expected ${publishValues.join(', ')}, found ${JSON.stringify(value)}.`];
  });
  if (faults.length > 0)
    throw new Error(`${hubFileName}: \`publish\` cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return written as PublishByKind;
}

/** Says of kinds who may read their pages. */
export function withPublish(kinds: Kinds, publish: PublishByKind): Kinds {
  const told = Object.entries<Kind>(kinds).map(([name, kind]) => {
    const value = publish[name as KindName];
    return [name, value === undefined ? kind : { ...kind, publish: value }] as const;
  });
  return Object.fromEntries(told) as Kinds;
}
