import { translate } from '@docusaurus/Translate';
import type { KindName } from '../content/kinds/names.ts';
import type { ListedRelation } from '../site/props.ts';
import { kindFactLabel } from './generated/facts.ts';
import { kindForms } from './generated/kinds.ts';

// Each id and message is a literal, as `docusaurus write-translations` reads the source.

/** Names one entry of a kind. */
export function kindLabel(kind: KindName): string {
  return toForms(kind)[0] as string;
}

/** Names the entries of a kind: the title of its index. */
export function kindsLabel(kind: KindName): string {
  return toForms(kind).at(-1) as string;
}

/** Returns the singular and the plural of a kind. */
function toForms(kind: KindName): string[] {
  return kindForms(kind).split('|');
}

/** Names a type of relation, as the heading of the list of related entries. */
export function relationLabel(type: ListedRelation): string {
  const [there, back = there] = relationForms(type).split('|');
  return (/^supports$|-by$/.test(type) ? back : there) as string;
}

/** Returns what a relation is called from one end and from the other, with a bar between them. */
function relationForms(type: ListedRelation): string {
  switch (type) {
    case 'supersedes':
    case 'superseded-by':
      return translate({ id: 'theme.trowel.relation.supersedes', message: 'Supersedes|Superseded by' });
    case 'amends':
    case 'amended-by':
      return translate({ id: 'theme.trowel.relation.amends', message: 'Amends|Amended by' });
    case 'relates-to':
      return translate({ id: 'theme.trowel.relation.relates-to', message: 'Read with' });
    case 'depends-on':
    case 'depended-on-by':
      return translate({ id: 'theme.trowel.relation.depends-on', message: 'Depends on|Depended on by' });
    case 'rests-on':
    case 'supports':
      return translate({ id: 'theme.trowel.relation.rests-on', message: 'Rests on|Is a reason for' });
    case 'explains':
    case 'explained-by':
      return translate({ id: 'theme.trowel.relation.explains', message: 'Explains|Explained by' });
    case 'mentions':
    case 'mentioned-by':
      return translate({ id: 'theme.trowel.relation.mentions', message: 'Mentions|Mentioned by' });
    case 'logged':
      return translate({ id: 'theme.trowel.relation.logged', message: 'In decision logs' });
  }
}

/** Names a fact of an entry. */
export function factLabel(label: string): string {
  switch (label) {
    case 'status':
      return translate({ id: 'theme.trowel.facts.status', message: 'Status as written' });
    case 'systems':
      return translate({ id: 'theme.trowel.facts.systems', message: 'Systems' });
    case 'owner':
      return translate({ id: 'theme.trowel.facts.owner', message: 'Owner' });
    case 'verified':
      return translate({ id: 'theme.trowel.facts.verified', message: 'Last verified' });
    case 'edited':
      return translate({ id: 'theme.trowel.facts.edited', message: 'Last edited' });
    default:
      return kindFactLabel(label);
  }
}
