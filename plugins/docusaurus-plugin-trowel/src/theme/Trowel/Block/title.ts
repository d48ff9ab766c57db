import { Children, Fragment, isValidElement, type ReactNode } from 'react';

interface Titled {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * Finds the title of a passage. Markdown in a title (code, emphasis) reaches Docusaurus as an element among the children,
 * and in CommonMark files (`.md`) its name has been made lower case on the way, so that Docusaurus does not know it again.
 */
export function takeTitle({ title, children }: Titled): Titled {
  if (title) return { title, children };
  const items = Children.toArray(unwrap(children));
  const found = items.find((item) => isValidElement(item) && item.type === 'mdxadmonitiontitle');
  if (!isValidElement<{ children?: ReactNode }>(found)) return { title, children };
  const rest = items.filter((item) => item !== found && !(typeof item === 'string' && item.trim() === ''));
  return { title: found.props.children, children: rest.length > 0 ? rest : undefined };
}

function unwrap(children: ReactNode): ReactNode {
  return isValidElement<{ children?: ReactNode }>(children) && children.type === Fragment
    ? children.props.children
    : children;
}
