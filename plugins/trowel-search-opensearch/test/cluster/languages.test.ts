import { Client } from '@opensearch-project/opensearch';
import { loadAnalyzer } from 'docusaurus-plugin-trowel/search-engine';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { toAnalysis } from '../../src/index/analysis.ts';

const client = new Client({ nodes: [...inject('urls')] });
const made: string[] = [];

/** Makes an index with the analyzers of a language. Returns the function that reads a text by one of them. */
async function open(language: string) {
  const index = `languages-${process.pid}-${made.length}`;
  made.push(index);
  const settings = { number_of_shards: 1, number_of_replicas: 0, analysis: toAnalysis(language) };
  await client.indices.create({ index, body: { settings } as never });
  return async (analyzer: string, text: string) => {
    const { body } = await client.indices.analyze({ index, body: { analyzer, text } });
    return (body.tokens ?? []).map(({ token }) => token);
  };
}

afterAll(async () => {
  for (const index of made) await client.indices.delete({ index }, { ignore: [404] });
  await client.close();
});

describe('a word of a query is found in a page', () => {
  test.each([
    ['en', 'The ledgers of Alvøy’s cafés', 'ledger alvoy cafe'],
    ['en', 'C++ and C# on .NET, by @scope, A/B tests', 'C++ C# .NET @scope A/B'],
    ['en', 'chargedAfterTimeout HTTPServer utf16 ledger_entries', 'charged timeout server httpserver utf16 entries'],
    ['en', 'See https://why.example.org/a-page?q=1 or mail me@example.org, don’t', 'why example page me dont'],
    ['en', '为什么结账服务写两次数据库', '数据库'],
    ['de', 'Die Entscheidungen über Straßen und Häuser', 'entscheidung strasse haus'],
    ['sv', 'Besluten om ölen på gården', 'beslut ölen gård'],
    ['da', 'Beslutninger på øen', 'beslutning øen'],
    ['no', 'Beslutninger på øya', 'beslutning øya'],
    ['fi', 'Päätökset tietokantaan', 'päätökset tietokanta'],
    ['nl', 'Beslissingen over wachtrijen', 'beslissing wachtrij'],
    ['fr', 'L’équipe a pris une décision', 'equipe decisions'],
    ['it', 'Le decisioni dell’utente', 'decisione utente'],
    ['es', 'Las decisiones del servicio', 'decisión servicios'],
    ['pt', 'As decisões do serviço', 'decisao serviços'],
    ['ro', 'Deciziile și știrile', 'decizie'],
    ['ru', 'Ёлка решений и йод', 'елка решения йод'],
    ['el', 'Οι αποφάσεις', 'απόφαση'],
    ['hu', 'A döntések', 'döntés'],
    ['tr', 'Isıtma kararları INDEX', 'ısıtma karar index'],
    ['lt', 'Sprendimai', 'sprendimas'],
    ['ga', 'Na cinntí', 'cinntí'],
    ['hy', 'Որոշումներ', 'որոշում'],
    ['hi', 'निर्णयों', 'निर्णय'],
    ['ne', 'निर्णय', 'निर्णय'],
    ['ta', 'முடிவுகள்', 'முடிவுகள்'],
    ['ar', 'القرارات', 'قرار'],
    ['id', 'Keputusan', 'keputusan'],
    ['sr', 'Одлуке', 'одлуке odluke'],
    ['zh-Hans', '为什么结账服务写两次数据库 C++', '数据库 结账 C++'],
    ['ja', 'データベースの決定を書き込む C++', 'データベース 決定 C++'],
    ['th', 'การตัดสินใจเรื่องฐานข้อมูล', 'ฐานข้อมูล'],
    ['ko', '결정은 데이터베이스에서 했습니다', '결정 데이터베이스'],
  ])('%s: %s', async (language, text, query) => {
    const read = await open(language);
    const analyzer = await loadAnalyzer(language);
    const stems = await read('stems', text);
    for (const { form, term } of analyzer.words(query)) {
      const asked = await read('askedStems', /^\p{sc=Hangul}+$/u.test(term) ? term : form);
      expect([form, asked.length > 0, asked.filter((of) => !stems.includes(of))]).toEqual([form, true, []]);
    }
  });
});

test('names with signs are other words than those without', async () => {
  const read = await open('en-GB');
  expect(await read('stems', 'net c')).not.toContain('.net');
  expect(await read('askedStems', 'c++')).toEqual(['c++']);
});

test('a text of one long word, or of apostrophes, is read', async () => {
  const read = await open('en-US');
  expect(await read('stems', `${'x'.repeat(50_000)} beacon ${"a'".repeat(3_000)}`)).toContain('beacon');
});
