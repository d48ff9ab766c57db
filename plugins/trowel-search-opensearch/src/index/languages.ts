/** The stemmers of OpenSearch by language (opensearch.org/docs, token filters, `stemmer`). A language without one is not stemmed. */
export const stemmers: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'light_german',
  el: 'greek',
  en: 'english',
  es: 'light_spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'light_french',
  ga: 'irish',
  gl: 'galician',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'light_italian',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'light_nynorsk',
  no: 'norwegian',
  pt: 'light_portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

/** Languages whose stemmers need letters with accents, which people type. In all others accents are folded before words are stemmed. */
export const accented: ReadonlySet<string> = new Set(['da', 'ga', 'hu', 'lt', 'nb', 'nn', 'no', 'ro', 'sv', 'tr']);

/** What OpenSearch has for the letters of single languages. */
export const normalizers: Readonly<Record<string, readonly string[]>> = {
  ar: ['arabic_normalization'],
  fa: ['arabic_normalization', 'persian_normalization'],
  hi: ['indic_normalization', 'hindi_normalization'],
  ne: ['indic_normalization'],
  sr: ['serbian_normalization'],
};

/** Words before an apostrophe that belong to no word: l’équipe, dell’utente. */
export const elided: Readonly<Record<string, readonly string[]>> = {
  ca: ['d', 'l', 'm', 'n', 's', 't'],
  fr: ['l', 'm', 't', 'qu', 'n', 's', 'j', 'd', 'c', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'],
  it: 'c l m s t v d un gl all dall dell nell sull coll agl dagl degl negl sugl quell quest bell sant'.split(' '),
};

/** Languages that are found by pairs of characters or syllables. */
export const unspaced: ReadonlySet<string> = new Set(['ja', 'km', 'ko', 'lo', 'my', 'th', 'zh']);

/** Endings that a stemmer knows with accents only, which many do not type. */
export const endings: Readonly<Record<string, { readonly pattern: string; readonly replacement: string }>> = {
  pt: { pattern: 'oes$', replacement: 'ao' },
};

/** The accents and vowel signs that the plugin folds and OpenSearch does not, each to be left out; and letters that it writes otherwise. */
export const folded: readonly string[] = [
  ...[
    [0x0300, 0x036f],
    [0x0591, 0x05bd],
    [0x05bf, 0x05c7],
    [0x0610, 0x061a],
    [0x0640, 0x0640],
    [0x064b, 0x065f],
    [0x0670, 0x0670],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, at) => `\\u${(from + at).toString(16).padStart(4, '0')}=>`),
  ),
  ...['Ё=>Е', 'ё=>е', 'Ѐ=>Е', 'ѐ=>е', 'Ѝ=>И', 'ѝ=>и', 'Ѓ=>Г', 'ѓ=>г', 'Ќ=>К', 'ќ=>к', 'Ї=>І', 'ї=>і'],
];
