import { Children, Fragment, isValidElement, type ReactNode } from 'react';

interface Titled {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * Splits a block into title and text. Markdown in a title (code, emphasis) arrives as an element among the children. In
 * CommonMark files (`.md`) the element's name is in lower case, so Docusaurus does not recognize it.
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

/** Returns the text of a title without its markup. */
export function toText(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (isValidElement<{ children?: ReactNode }>(child)) return toText(child.props.children);
      return typeof child === 'string' || typeof child === 'number' ? String(child) : '';
    })
    .join('');
}
