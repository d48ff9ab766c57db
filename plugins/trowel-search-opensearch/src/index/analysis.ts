/** The stemmers of OpenSearch by language (opensearch.org/docs, token filters, `stemmer`). A language without one is not stemmed. */
const stemmers: Readonly<Record<string, string>> = {
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

/** The lists of stop words of OpenSearch by language, where they are not called as the stemmer. */
const stopWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(stemmers).map(([language, name]) => [language, `_${name.replace('light_', '')}_`]),
  ),
  nn: '_norwegian_',
  fa: '_persian_',
  th: '_thai_',
};

/** Languages that are written without spaces, and how each is cut into words. */
const unspaced: Readonly<Record<string, 'cjk' | 'thai'>> = { ja: 'cjk', zh: 'cjk', ko: 'cjk', th: 'thai' };

/**
 * The words of a text in letters with spaces. The signs of names belong to their words: `C++`, `C#`, `.NET`, `@scope`, `A/B`; so does an
 * apostrophe between letters.
 */
const word = String.raw`(?<![\p{L}\p{N}])\p{L}[/&]\p{L}(?![\p{L}\p{N}/&])|(?:(?<![\p{L}\p{N}.@])[.@](?=\p{L}))?[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*(?:\+\+|#)?`;

/**
 * Returns the analyzers of a language, as an index's `analysis` setting: `stems`, by which words are found, and `forms`, the words as written, for
 * phrases, beginnings and typing errors.
 */
export function toAnalysis(language: string): object {
  const [name = ''] = language.toLowerCase().split(/[-_]/);
  const script = unspaced[name];
  const stemmer = stemmers[name];
  const stop = stopWords[name];
  const tokenizer = script === 'thai' ? 'thai' : script === 'cjk' ? 'standard' : 'words';
  const cjk = ['cjk_width', 'lowercase', 'cjk_bigram'];
  const whole = script === 'cjk' ? cjk : ['parts', 'flatten_graph', 'lowercase'];
  // The words of a query come one by one, and their parts are words of their own.
  const asked = script === 'cjk' ? cjk : ['lowercase'];
  const stems = [
    ...(stop === undefined ? [] : ['stop']),
    ...(stemmer === undefined ? [] : ['stemmer']),
    'asciifolding',
  ];
  const custom = (filter: readonly string[]) => ({ type: 'custom', tokenizer, filter });
  return {
    tokenizer: { words: { type: 'pattern', pattern: word, group: 0, flags: 'UNICODE_CASE' } },
    filter: {
      parts: {
        type: 'word_delimiter_graph',
        preserve_original: true,
        split_on_case_change: true,
        split_on_numerics: true,
        stem_english_possessive: true,
      },
      ...(stop === undefined ? {} : { stop: { type: 'stop', stopwords: stop } }),
      ...(stemmer === undefined ? {} : { stemmer: { type: 'stemmer', language: stemmer } }),
    },
    analyzer: {
      stems: custom([...whole, ...stems]),
      askedStems: custom([...asked, ...stems]),
      forms: custom([...whole, 'asciifolding']),
      askedForms: custom([...asked, 'asciifolding']),
    },
  };
}
