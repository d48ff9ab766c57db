/** Letters that Unicode does not take apart, and what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
/** Accents, the points of Hebrew, the vowel signs of Arabic and what only stretches its words. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/**
 * Lower case, no possessive, no accents: "Alvøy’s Café" and "alvoy cafe" are the same. `letters` are kept as they are:
 * those with an accent that are letters of their own in a language.
 */
export function fold(written: string, letters = ''): string {
  const lower = written.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  const plain = letters === '' ? unaccent(lower) : unaccentOthers(lower, letters);
  return plain.replace(/['’]s$/, '').replaceAll(/['’]/g, '');
}

function unaccent(lower: string): string {
  return lower
    .normalize('NFKD')
    .replaceAll(accents, '')
    .normalize('NFC')
    .replaceAll(plainLetter, (letter) => plainLetters[letter] ?? letter);
}

function unaccentOthers(lower: string, letters: string): string {
  return lower.normalize('NFKC').replaceAll(new RegExp(`[^${letters}]+`, 'gu'), unaccent);
}
