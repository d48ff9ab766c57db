/** Lower case, no possessive, no accents on Latin letters: "Alvøy’s Café" and "alvøy cafe" are the same. */
export function fold(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '');
}
