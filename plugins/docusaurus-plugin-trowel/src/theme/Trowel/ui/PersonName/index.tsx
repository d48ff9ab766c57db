import Link from '@docusaurus/Link';
import type { Props } from '@theme/Trowel/ui/PersonName';

/** Somebody's name, leading to their page when they have one. */
export default function PersonName({ person }: Props) {
  return person.permalink ? <Link to={person.permalink}>{person.name}</Link> : <span>{person.name}</span>;
}
