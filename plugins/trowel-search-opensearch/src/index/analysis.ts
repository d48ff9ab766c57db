import { accented, elided, endings, folded, normalizers, stemmers, unspaced } from './languages.ts';

/**
 * Characters of scripts without spaces: Thai, Lao, Burmese, Khmer, kana and Han, with the signs that these share. Ranges, as Java takes long to
 * look up scripts.
 */
const scripts = String.raw`\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F\x{20000}-\x{3FFFF}`;
const syllables = String.raw`\u1100-\u11FF\uAC00-\uD7AF`;

/**
 * Returns the pattern of words in letters with spaces. The signs of names belong to their words: `C++`, `C#`, `.NET`, `@scope`, `A/B`; so do
 * apostrophes between letters. Nothing in it repeats a group without limit, which would exhaust the stack of the engine.
 */
function toWord(others: string): string {
  const letter = `[A-Za-z[\\p{L}&&[^${others}]]]`;
  const part = `[A-Za-z0-9[\\p{L}\\p{N}\\p{M}&&[^${others}]]]`;
  const pair = String.raw`${letter}[/&]${letter}(?![\p{L}\p{N}/&])`;
  return String.raw`${pair}|(?:[.@](?<![\p{L}\p{N}.@].)(?=${letter}))?${part}++(?:['’]${letter}++){0,5}(?:\+\+|#(?![\p{L}\p{N}]))?`;
}

/**
 * Returns the analyzers of a language, as an index's `analysis` setting: `stems`, by which words are found; `forms`, the words as written, for
 * beginnings and typing errors; and `phrases`, the words as they follow each other. What begins with `asked` reads single words of a query,
 * which the plugin has split and folded. No words are left out: the plugin leaves them out of queries.
 */
export function toAnalysis(language: string): object {
  const [name = ''] = language.toLowerCase().split(/[-_]/);
  // Korean has spaces, and particles at its words, which pairs of syllables do without.
  const others = name === 'ko' ? scripts + syllables : scripts;
  const hasPairs = unspaced.has(name);
  const pair = `(?=([${others}]{2}))`;
  const stemmer = stemmers[name];
  const ending = endings[name];
  const before = [
    ...(elided[name] ? ['elided'] : []),
    ...(name === 'tr' ? ['apostrophe'] : []),
    'parts',
    'flatten_graph',
  ];
  const letters = ['lower', ...(normalizers[name] ?? [])];
  const stem = [...(ending ? ['ending'] : []), ...(stemmer === undefined ? [] : ['stemmer'])];
  const stems = [...letters, ...(accented.has(name) ? [] : ['asciifolding']), ...stem, 'asciifolding'];
  const forms = [...letters, 'asciifolding'];
  const tokenizer = hasPairs ? 'runs' : 'characters';
  const own = [...before, ...(hasPairs ? ['pairs'] : []), 'short'];
  const asked = hasPairs ? ['askedPairs'] : [];
  const custom = (of: string, filter: readonly string[], char_filter = ['marks']) => ({
    type: 'custom',
    tokenizer: of,
    filter,
    char_filter,
  });
  return {
    char_filter: {
      marks: { type: 'mapping', mappings: name === 'ru' ? folded : [...folded, 'Й=>И', 'й=>и'] },
      // `HTTPServer` becomes `HTTP'Server`, which is split as `don't` is.
      acronyms: { type: 'pattern_replace', pattern: String.raw`(\p{Lu})(?=\p{Lu}\p{Ll})`, replacement: "$1'" },
    },
    tokenizer: {
      runs: { type: 'pattern', pattern: String.raw`[${others}][${others}\p{M}]*+|${toWord(others)}`, group: 0 },
      characters: { type: 'pattern', pattern: String.raw`[${others}]\p{M}*+|${toWord(others)}`, group: 0 },
    },
    filter: {
      lower: { type: 'lowercase', ...(name === 'el' ? { language: 'greek' } : {}) },
      parts: {
        type: 'word_delimiter_graph',
        preserve_original: true,
        catenate_all: true,
        split_on_case_change: true,
        split_on_numerics: true,
      },
      whole: {
        type: 'word_delimiter_graph',
        generate_word_parts: false,
        generate_number_parts: false,
        catenate_all: true,
        split_on_case_change: false,
        split_on_numerics: false,
        type_table: ['+ => ALPHA', '# => ALPHA', '/ => ALPHA', '& => ALPHA'],
      },
      // Longer ones are hashes or data, which nobody types; the engine refuses pages with very long ones.
      short: { type: 'length', max: 100 },
      ...(hasPairs
        ? {
            pairs: { type: 'pattern_capture', preserve_original: true, patterns: [pair, `([${others}])`] },
            askedPairs: { type: 'pattern_capture', preserve_original: false, patterns: [pair] },
          }
        : {}),
      ...(elided[name] ? { elided: { type: 'elision', articles: elided[name], articles_case: true } } : {}),
      ...(ending ? { ending: { type: 'pattern_replace', ...ending } } : {}),
      ...(stemmer === undefined ? {} : { stemmer: { type: 'stemmer', language: stemmer } }),
    },
    analyzer: {
      stems: custom(tokenizer, [...own, ...stems, 'remove_duplicates'], ['marks', 'acronyms']),
      askedStems: custom(tokenizer, [...asked, ...stems]),
      forms: custom(tokenizer, [...own, ...forms, 'remove_duplicates'], ['marks', 'acronyms']),
      askedForms: custom(tokenizer, [...asked, ...forms]),
      phrases: custom('characters', [...(elided[name] ? ['elided'] : []), 'whole', 'short', ...forms]),
    },
  };
}
