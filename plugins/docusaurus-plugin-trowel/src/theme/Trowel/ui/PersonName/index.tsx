import Link from '@docusaurus/Link';
import type { Props } from '@theme/Trowel/ui/PersonName';

/** Shows a person's name, as a link if they have a page. */
export default function PersonName({ person }: Props) {
  return person.permalink ? <Link to={person.permalink}>{person.name}</Link> : <span>{person.name}</span>;
}
