import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analyzer, createAnalyzer, loadAnalyzer } from './analyzer.ts';
import { fold } from './folding.ts';
import { loadRules } from './languages/registry.ts';
import { createSegmenter } from './languages/segmenter.ts';

const tags =
  'ar bg da de el en es fi fr ga he hi hu hy id it ja ko lt nb ne nl nn no pl pt-BR ro ru sr sv ta th tr uk zh-Hans'.split(
    ' ',
  );
const analyzers = await Promise.all(tags.map(async (tag) => [tag, await loadAnalyzer(tag)] as const));
const english = createAnalyzer('en');

/** Letters of many scripts, apostrophes, lone surrogates, camel case, and any other text. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(..."aAzZéÉßİıIςЙй09’'_- .@+#/&\u0301\ud83d\ude00𠮷数据ทคカなخةक्".split('')) }),
      fc.constantFrom(
        'chargedAfterTimeout',
        'HTTPServer2',
        "don't2",
        "l’équipe's",
        'résumé',
        '为HTTPServer写',
        'C++',
        '.NET',
        'A/B',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const termsOf = (analyzer: Analyzer, text: string) => new Set(analyzer.words(text).map(({ term }) => term));
const finds = (analyzer: Analyzer, text: string, typed: string) => {
  const terms = termsOf(analyzer, text);
  const wanted = analyzer.words(typed);
  return wanted.length > 0 && wanted.every(({ term }) => terms.has(term));
};

describe('any text in any language', () => {
  test.each(analyzers)('%s: has the same terms as words', (_, { words, terms }) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found: unknown[] = [];
        terms(text, ({ term, form }) => {
          found.push([term, form]);
        });
        expect(found).toEqual(words(text).map(({ term, form }) => [term, form]));
      }),
    );
  });

  test.each(analyzers)(
    '%s: derives the term of each word from its form, and positions it within the text',
    (_, analyzer) => {
      fc.assert(
        fc.property(anyText, (text) => {
          for (const { form, term, start, length } of analyzer.words(text)) {
            expect(analyzer.toTerm(form)).toBe(term);
            expect(term).not.toBe('');
            expect(start + length).toBeLessThanOrEqual(text.length);
            expect(
              analyzer
                .forms(text.slice(start, start + length))
                .map((part) => part.form)
                .join(''),
            ).not.toBe('');
          }
        }),
      );
    },
  );

  test('has each word at its position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { form, start, length } of [...english.words(text), ...english.forms(text)]) {
          expect(fold(text.slice(start, start + length))).toBe(form);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is split into words like by a regular expression', () => {
    const pattern = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
    const unspaced =
      /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
    fc.assert(
      fc.property(
        anyText.filter((text) => !unspaced.test(text) && !/[+#/&]/.test(text)),
        (text) => {
          const written = [...text.matchAll(pattern)]
            .map(({ 0: word, index }) => ({ form: fold(word), start: index, length: word.length }))
            .filter(({ form }) => form !== '');
          expect(english.forms(text)).toEqual(written);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('gives the same words after the cache was emptied', () => {
    const { words } = createAnalyzer('en', { mostKnown: 2 });
    const before = words('replication');
    words('one two three four');
    expect(words('replication')).toEqual(before);
  });
});

describe('the signs of a name belong to its word', () => {
  test.each([
    ['C++', ['c++']],
    ['the C++, C# and F# compilers.', ['c++', 'c#', 'f#', 'compil']],
    ['(C#)', ['c#']],
    ['C and R', ['c', 'r']],
    ['notepad++', ['notepad++', 'notepad']],
    ['.NET', ['.net', 'net']],
    ['ASP.NET', ['asp', 'net']],
    ['A/B', ['a/b']],
    ['R&D', ['r&d']],
    ['C/C++', ['c', 'c++']],
    ['C++/C#', ['c++', 'c#']],
    ['@scope/name', ['@scope', 'scope', 'name']],
    ['kim@skerry.no', ['kim', 'skerri']],
    ['a/b/c', ['b', 'c']],
    ['page.md#part', ['page', 'md', 'part']],
    ['x+++y', ['x', 'y']],
    ['1 + 2', ['1', '2']],
    ['Node.js', ['node', 'js']],
    ['k8s', ['k8']],
    ['--flag', ['flag']],
    [':8080', ['8080']],
    ['@why', ['@why']],
  ])('%s', (text, terms) => {
    expect(english.words(text).map(({ term }) => term)).toEqual(terms);
  });

  test('in every language, without a stem', () => {
    for (const [, analyzer] of analyzers) {
      for (const name of ['C++', 'C#', '.NET', 'A/B']) {
        expect(analyzer.words(name)[0]).toMatchObject({ form: name.toLowerCase(), term: name.toLowerCase(), start: 0 });
      }
    }
  });

  test('in a phrase, but for a sign before a word', () => {
    expect(english.forms('.NET and C++').map(({ form }) => form)).toEqual(['net', 'and', 'c++']);
  });
});

describe('inflected words find each other', () => {
  test.each([
    ['en', 'The queue was replicated twice.', 'replication', 'duplicate'],
    ['de', 'Die Entscheidungen über größere Datenbanken wurden abgelehnt.', 'Entscheidung Datenbank', 'Dienst'],
    ['nl', 'De beslissingen over betalingen zijn verworpen.', 'beslissing betaling', 'dienst'],
    ['da', 'Beslutningerne om løsningen blev afvist.', 'beslutning løsninger', 'tjeneste'],
    ['nb', 'Beslutningene om løsningen ble forkastet.', 'beslutning løsninger', 'tjeneste'],
    ['sv', 'Tjänsterna skriver till lösningen två gånger.', 'tjänst lösningar', 'beslut'],
    ['fr', 'Les décisions de l’équipe ont été rejetées.', 'décision équipes rejeté', 'service'],
    ['es', 'Las decisiones sobre la replicación fueron rechazadas.', 'decisión replicar rechazado', 'servicio'],
    ['pt-BR', 'As decisões sobre a replicação foram rejeitadas.', 'decisão replicações rejeitado', 'serviço'],
    ['it', 'Le decisioni dell’utente sono state rifiutate.', 'decisione utenti rifiutata', 'servizio'],
    ['ro', 'Deciziile despre servicii și soluții.', 'decizie serviciile soluţie', 'plată'],
    ['ru', 'Решения о платежах служебных сервисов.', 'решение платёж служебный сервис', 'очередь'],
    ['sr', 'Одлуке о сервисима.', 'odluka', 'plaćanje'],
    ['lt', 'Sprendimai apie paslaugas.', 'sprendimas paslauga', 'eilė'],
    ['el', 'Οι αποφάσεις για τους λόγους της ομάδας.', 'απόφαση λόγος ΛΟΓΟΣ', 'υπηρεσία'],
    ['ga', 'An cinneadh seo.', 'chinneadh', 'seirbhís'],
    ['hy', 'Որոշումներ են։', 'որոշում', 'ծառայություն'],
    ['fi', 'Palvelut kirjoittavat tietokantaan.', 'palvelussa tietokannat', 'päätös'],
    ['hu', 'A döntések a szolgáltatásból.', 'döntésben szolgáltatások', 'sor'],
    ['tr', 'Kararlarının gerekçesi: Kafka’dan servislere.', 'karar kafka servisler', 'ödeme'],
    ['ar', 'القرارات في الخدمة', 'القرار خدمة', 'مستخدم'],
    ['hi', 'निर्णयों में सेवाएं', 'निर्णय सेवाओं', 'सर्वर'],
    ['ne', 'निर्णयहरू', 'निर्णयको', 'सेवा'],
    ['ta', 'சேவைகள்', 'சேவையை', 'முடிவு'],
    ['id', 'Keputusannya dibaca.', 'keputusan membaca', 'layanan'],
    ['ko', '결정들을 데이터베이스에서 읽고 실패했습니다. 값을 바꾼다.', '결정이 데이터베이스 실패하는 값', '서버'],
    ['zh-Hans', '为什么结账服务写两次数据库', '数据库', '缓存'],
    ['ja', '決済サービスはデータベースに二回書き込みます。', 'データベース', '検索'],
    ['th', 'ทำไมบริการชำระเงินเขียนฐานข้อมูลสองครั้ง', 'บริการ', 'คิว'],
    ['km', 'សេវាកម្មទូទាត់សរសេរមូលដ្ឋានទិន្នន័យ', 'សេវាកម្ម', 'ជួរ'],
    ['lo', 'ການຊໍາລະເງິນຂຽນຖານຂໍ້ມູນ', 'ເງິນ', 'ຄິວ'],
    ['my', 'ငွေပေးချေမှုဝန်ဆောင်မှု', 'ဝန်ဆောင်မှု', 'ဆာဗာ'],
  ])('%s: "%s" is found with "%s", not with "%s"', async (tag, text, typed, other) => {
    const analyzer = await loadAnalyzer(tag);
    expect(finds(analyzer, text, typed)).toBe(true);
    expect(finds(analyzer, text, other)).toBe(false);
  });

  test('a language without rules is not stemmed', async () => {
    const analyzer = await loadAnalyzer('pl');
    expect(termsOf(analyzer, 'Decyzje bez końca')).toEqual(new Set(['decyzje', 'bez', 'konca']));
  });

  test.each(['', 'en_US', 'x', 'constructor', '日本', 'de-'])(
    'an invalid or unknown language tag works like one without rules: "%s"',
    async (tag) => {
      const analyzer = await loadAnalyzer(tag);
      expect(finds(analyzer, 'Redis 数据库 replication', 'redis 数据库 replication')).toBe(true);
    },
  );

  test('words of scripts without spaces are split in texts of another language, too', () => {
    expect(finds(english, 'The cluster 数据库 failed', '数据库')).toBe(true);
  });

  test('a word next to another script is a word of its own, with its parts', () => {
    expect(finds(english, '为chargedAfterTimeout写Redis2集群', 'timeout redis2 集群')).toBe(true);
    expect(english.forms('用API写').map(({ form }) => form)).toEqual(['用', 'api', '写']);
  });

  test('words in Latin letters are English where the language has another script', async () => {
    expect(finds(await loadAnalyzer('ja'), 'replication の遅延', 'replicated')).toBe(true);
    expect(finds(await loadAnalyzer('ru'), 'мы сделали retries', 'retry')).toBe(true);
  });
});

describe('words typed without accents', () => {
  test.each([
    ['fr', 'Décisions rejetées à l’entrepôt', 'decision rejetee entrepot'],
    ['es', 'La replicación, la decisión', 'replicacion decision'],
    ['pt', 'As decisões', 'decisao'],
    ['de', 'GRÖSSE, Maße, Häuser', 'größe masse haus'],
    ['en', 'Straße in Tromsø, Łódź, İstanbul, Topkapı', 'strasse tromso lodz istanbul topkapi'],
    ['vi', 'Cơ sở dữ liệu đám mây', 'co so du lieu dam may'],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['fa', 'مُسْتَخْدِم', 'مستخدم'],
    ['ru', 'платёж', 'платеж'],
    ['ja', 'ｱﾌﾟﾘ ＡＰＩ', 'アプリ API'],
  ])('%s: "%s" is found with "%s"', async (tag, text, typed) => {
    expect(finds(await loadAnalyzer(tag), text, typed)).toBe(true);
  });

  test.each([
    ['nb', 'før', 'for'],
    ['da', 'bønder', 'bonder'],
    ['sv', 'får', 'far'],
    ['hu', 'kör', 'kor'],
    ['ru', 'мой', 'мои'],
  ])('%s: keeps words apart that differ in a letter of the language: %s, %s', async (tag, one, other) => {
    const [a, b] = (await loadAnalyzer(tag)).forms(`${one} ${other}`);
    expect(a?.form).not.toBe(b?.form);
  });

  test('a final Greek sigma matches one within a word', async () => {
    const [typed, word] = (await loadAnalyzer('el')).forms('ΚΟΣ κόσμος');
    expect(word?.form.startsWith(typed?.form ?? '?')).toBe(true);
  });

  test('the Turkish I is only lowercased to ı in Turkish words', async () => {
    const { forms } = await loadAnalyzer('tr');
    expect(forms('IŞIK INDEX İndeks').map(({ form }) => form)).toEqual(['ışık', 'index', 'indeks']);
  });

  test('stop words are missing from words, but not from forms', async () => {
    const { words, forms } = await loadAnalyzer('de');
    expect(words('Die und das').map(({ form }) => form)).toEqual([]);
    expect(forms('Die und das').map(({ form }) => form)).toEqual(['die', 'und', 'das']);
  });

  test('long words of a stop list are no stop words', async () => {
    const spanish = await loadAnalyzer('es');
    expect(spanish.words('el estado de un ejemplo').map(({ form }) => form)).toEqual(['estado', 'ejemplo']);
  });
});

describe('a platform without dictionaries', () => {
  const segment = createSegmenter('ja', {});

  test('splits text into pairs of characters, and keeps runs of katakana whole', () => {
    const pieces = [...segment('支払決済サービスに𠮷')].map((piece) => piece.segment);
    expect(pieces).toEqual(['支払', '払決', '決済', 'サービス', 'に𠮷']);
  });

  test('has each piece at its position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { segment: piece, index } of segment(text)) expect(text.startsWith(piece, index)).toBe(true);
      }),
    );
  });
});

test('no stemmer throws on any text', async () => {
  for (const tag of tags) {
    const { stem = (form: string) => form } = await loadRules(tag);
    fc.assert(fc.property(anyText, (text) => typeof stem(fold(text)) === 'string'));
  }
});
