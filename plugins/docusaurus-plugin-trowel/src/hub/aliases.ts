import type { Entry } from '../content/entry.ts';
import { isKindName } from '../content/kinds/names.ts';
import type { Problem } from '../content/problem.ts';
import { nameOfId } from '../shared/name.ts';
import type { Hub } from './hub.ts';

/** Lists the ids that an entry had before, as its `aliases` say: names of the same kind, or whole ids. */
export function listFormerIds({ kind, fields }: Pick<Entry, 'kind' | 'fields'>): readonly string[] {
  const aliases = (fields.aliases as readonly string[] | undefined) ?? [];
  return aliases.map((alias) => (isKindName(alias.slice(0, alias.indexOf('/'))) ? alias : `${kind}/${alias}`));
}

/** Returns today's id of each former id. */
export function toAliases({ entries }: Pick<Hub, 'entries'>): Record<string, string> {
  return Object.fromEntries(entries.flatMap((entry) => listFormerIds(entry).map((former) => [former, entry.id])));
}

/** Finds former names that a page has now, and those that two pages claim: whose progress it is would be a matter of chance. */
export function findAliasProblems(entries: readonly Entry[]): Problem[] {
  const present = new Map(entries.map((entry) => [entry.id, entry]));
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    listFormerIds(entry).flatMap((former): Problem[] => {
      const holder = present.get(former) ?? first.get(former);
      if (!first.has(former)) first.set(former, entry);
      if (holder === undefined) return [];
      const name = nameOfId(former);
      const message =
        holder === entry
          ? `\`${name}\` in \`aliases\` is what the page is called today; former names belong there, so leave it out.`
          : holder.id === former
            ? `\`${name}\` in \`aliases\` is the name of ${holder.source}, which exists: what readers have done there would count here. Leave it out, or remove that page.`
            : `\`${name}\` in \`aliases\` is a former name of ${holder.source}, too; only one of the two pages can have been called so.`;
      return [
        {
          code: 'contradiction',
          severity: 'warning',
          message,
          source: entry.source,
          at: entry.places.aliases,
          field: 'aliases',
        },
      ];
    }),
  );
}
