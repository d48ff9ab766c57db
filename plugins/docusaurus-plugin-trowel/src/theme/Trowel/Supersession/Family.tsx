import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import BoxDrawing from '@theme/Trowel/ui/BoxDrawing';
import { statusLabel, toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';
import type { FamilyNode, Family as FamilyProps, SupersessionProps } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';

type Entries = SupersessionProps['entries'];

interface FamilyDrawing {
  readonly family: FamilyProps;
  readonly entries: Entries;
  /** The anchor of the address, whose box is highlighted. */
  readonly aim: string;
}

/** Draws a family of decisions, each with what it replaced. */
export function Family({ family, entries, aim }: FamilyDrawing) {
  const brokenLinks = useBrokenLinks();
  const locale = useLocale();
  const newest = entries[family.nodes.at(-1)?.entry ?? -1];
  return (
    <BoxDrawing
      width={family.width}
      height={family.height}
      label={newest && nameOf(newest)}
      arrows={family.edges}
      boxes={family.nodes.flatMap((node) => {
        const entry = entries[node.entry];
        if (!entry) return [];
        const { anchor, date, status, permalink } = entry;
        brokenLinks.collectAnchor(anchor);
        const facts = [
          date === undefined ? undefined : toDateWords(date, locale),
          status === undefined ? undefined : truncate(statusLabel(status)),
        ].filter((fact) => fact !== undefined);
        return {
          key: anchor,
          placed: node,
          href: permalink,
          anchor,
          tone: node.supersededBy.length === 0 ? ('strong' as const) : ('past' as const),
          isAim: aim === anchor || aim === encodeURI(anchor),
          facts: facts.join(' · '),
          description: describe(node, entries),
        };
      })}
    />
  );
}

function nameOf({ number, title }: Entries[number]): string {
  return number === undefined ? title : `${formatRecordNumber(number)} ${title}`;
}

/** Cuts a status to the 14 characters that fit in a box. */
function truncate(status: string): string {
  const kept = [...status].slice(0, 14).join('');
  return kept === status ? status : `${kept.trimEnd()}…`;
}

/** Says what a decision replaced, and what replaced it. */
function describe({ supersedes, supersededBy }: FamilyNode, entries: Entries): string | undefined {
  const names = (places: readonly number[]) =>
    places
      .flatMap((place) => entries[place] ?? [])
      .map(nameOf)
      .join(', ');
  const ties = [
    supersedes.length > 0 &&
      translate(
        { id: 'theme.trowel.supersession.supersedes', message: 'Supersedes {names}.' },
        { names: names(supersedes) },
      ),
    supersededBy.length > 0 &&
      translate(
        { id: 'theme.trowel.supersession.supersededBy', message: 'Superseded by {names}.' },
        { names: names(supersededBy) },
      ),
  ].filter(Boolean);
  return ties.length > 0 ? ties.join(' ') : undefined;
}
