/** A link that the browser can follow by itself. Docusaurus writes some buttons as links: those need React. */
export function findLink(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return link && link.getAttribute('href') !== '#' && link.role !== 'button' && !link.hasAttribute('aria-haspopup')
    ? link
    : null;
}

/** A selector that finds an element again after React has put another in its place. */
export function describeElement(element: Element): string {
  const { parentElement, id, localName } = element;
  if (id) return `#${CSS.escape(id)}`;
  if (!parentElement) return localName;
  const alike = [...parentElement.children].filter((child) => child.localName === localName);
  return `${describeElement(parentElement)}>${localName}:nth-of-type(${alike.indexOf(element) + 1})`;
}
