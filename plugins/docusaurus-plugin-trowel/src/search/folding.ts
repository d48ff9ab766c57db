/** Letters that Unicode does not decompose, and what people type for them. */
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
/** Accents, the points of Hebrew, and the vowel signs and elongation of Arabic. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/**
 * Lowercases text and removes accents and possessives: "Alvøy’s Café" and "alvoy cafe" become the same. Keeps `letters`:
 * those with an accent that a language treats as letters of their own.
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
