import { useHistory } from '@docusaurus/router';
import type { Props } from '@theme/Trowel/ui/PlainLink';

/**
 * Shows a link whose page is not prefetched. On a page with hundreds of links, Docusaurus's own would prefetch hundreds of
 * pages. It still navigates within the site.
 */
export default function PlainLink({ href, ...rest }: Props) {
  const history = useHistory();
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0) return;
        if (event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.push(href);
      }}
      {...rest}
    />
  );
}
