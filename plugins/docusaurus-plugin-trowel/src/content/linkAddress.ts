const otherSite = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Says whether a link leads to another site. */
export function isOtherSite(href: string): boolean {
  return otherSite.test(href);
}

/** Decodes the path of a link; returns it unchanged when its escapes are invalid. */
export function decodePath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
