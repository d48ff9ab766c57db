/** A selector that finds an element again after React has put another in its place. */
export function describeElement(element: Element): string {
  const { parentElement, id, localName } = element;
  if (id) return `#${CSS.escape(id)}`;
  if (!parentElement) return localName;
  const alike = Array.from(parentElement.children).filter((child) => child.localName === localName);
  return `${describeElement(parentElement)}>${localName}:nth-of-type(${alike.indexOf(element) + 1})`;
}

/** Sets a field's value as the reader does: in a way that React does not see. */
export function setByReader(field: HTMLInputElement, value: string, caret: number | null | undefined): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  // Only fields of plain text have a caret.
  if (caret != null) field.setSelectionRange(caret, caret);
}
