import { useHistory } from '@docusaurus/router';
import type { Props } from '@theme/Trowel/ui/PlainLink';

/**
 * A link whose page is not loaded ahead: on a page with hundreds of links, Docusaurus's own would load hundreds of pages.
 * Followed within the site all the same.
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
