import { describe, expect, test } from 'vitest';
import { toAnalysis } from './analysis.ts';

const languages =
  `ar bg ca cs da de el en es et eu fa fi fr ga gl he hi hu hy id it ja km ko lo lt lv my nb ne nl nn no pl pt ro ru sr sv ta th tr uk
  vi zh-Hans zh_TW pt-BR xx`.split(/\s+/);

interface Analysis {
  readonly analyzer: Readonly<
    Record<
      string,
      { readonly tokenizer: string; readonly filter: readonly string[]; readonly char_filter: readonly string[] }
    >
  >;
  readonly tokenizer: Readonly<Record<string, { readonly pattern: string }>>;
  readonly filter: Readonly<Record<string, { readonly pattern?: string; readonly patterns?: readonly string[] }>>;
  readonly char_filter: Readonly<Record<string, { readonly pattern?: string; readonly mappings?: readonly string[] }>>;
}

/** What OpenSearch has without settings. */
const builtIn = new Set([
  ...[
    'asciifolding',
    'flatten_graph',
    'remove_duplicates',
    'apostrophe',
    'arabic_normalization',
    'persian_normalization',
  ],
  ...['indic_normalization', 'hindi_normalization', 'serbian_normalization'],
]);

describe.each(languages)('the analysis of %s', (language) => {
  const { analyzer, tokenizer, filter, char_filter } = toAnalysis(language) as Analysis;

  test('uses what is there', () => {
    for (const of of Object.values(analyzer)) {
      expect(Object.keys(tokenizer)).toContain(of.tokenizer);
      for (const name of of.char_filter) expect(Object.keys(char_filter)).toContain(name);
      for (const name of of.filter) expect([name, name in filter || builtIn.has(name)]).toEqual([name, true]);
    }
  });

  test('repeats no group without limit, so that no text exhausts the stack of the engine', () => {
    const patterns = [...Object.values(tokenizer), ...Object.values(filter), ...Object.values(char_filter)].flatMap(
      ({ pattern = '', patterns: more = [] }: { readonly pattern?: string; readonly patterns?: readonly string[] }) => [
        pattern,
        ...more,
      ],
    );
    for (const pattern of patterns) expect(pattern).not.toMatch(/\)(?:[*+]|\{\d+,\})/);
  });

  test('stems a word of a query as that of a page', () => {
    const last = (name: string) => analyzer[name]?.filter.slice(analyzer[name].filter.indexOf('lower'));
    expect(last('stems')?.filter((name) => name !== 'remove_duplicates')).toEqual(last('askedStems'));
    expect(last('forms')?.filter((name) => name !== 'remove_duplicates')).toEqual(last('askedForms'));
  });
});
