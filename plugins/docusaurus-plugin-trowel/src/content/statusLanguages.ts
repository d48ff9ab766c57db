/** How a language says what becomes of a record: patterns without regard to case, by what English records say. */
type Phrases = Readonly<Record<string, readonly string[]>>;

/** What stands for a record in the patterns below: a link's mark, a name or a padded number. */
const one = '(?:\\uE000\\d+\\uE001|[A-Z]{2,9}[-\\s#]*\\d+|0\\d{1,4})';
const joint = '\\s*(?:,|und|et|and|[、，和及与與と]|및|와|과)\\s*';
/** Some records beside each other. Their number has a limit, as the pattern is tried at each of them. */
const list = `(${one}(?:${joint}${one}){0,9})`;

/** Languages written with spaces: a phrase begins and ends with a word. */
const spaced: readonly Phrases[] = [
  // German
  {
    'superseded by': [
      '(?:ersetzt|abgelöst|überholt)\\s+(?:durch|von)',
      `(?:wurde\\s+|wird\\s+|ist\\s+)?(?:durch|von)\\s+${list}\\s+(?:ersetzt|abgelöst)`,
    ],
    supersedes: [`ersetzt(?=\\s*:|\\s+(?:\\uE000|ADR|\\d))`, `löst\\s+${list}\\s+ab`],
    'amended by': ['(?:ergänzt|geändert|erweitert|präzisiert)\\s+durch'],
    amends: ['(?:ergänzt|ändert|erweitert|präzisiert)(?=\\s*:|\\s+(?:\\uE000|ADR|\\d))'],
    'related to': ['(?:bezieht\\s+sich\\s+auf|siehe\\s+auch|verwandt(?:e\\s+adrs?|\\s+mit)?)'],
    'depends on': ['hängt\\s+ab\\s+von', 'baut\\s+auf'],
    partly: ['teilweise', 'zum\\s+teil', 'in\\s+teilen'],
    entirely: ['vollständig', 'komplett', 'ganz'],
    superseded: ['ersetzt', 'abgelöst'],
    accepted: ['akzeptiert', 'angenommen'],
    proposed: ['vorgeschlagen', 'vorschlag'],
    rejected: ['abgelehnt', 'verworfen'],
    deprecated: ['veraltet', 'überholt', 'obsolet'],
  },
  // French
  {
    'superseded by': ['(?:(?:a\\s+été|est)\\s+)?(?:remplac|supplant)[ée]e?s?\\s+par'],
    supersedes: ['remplace(?!\\s+par)', 'annule\\s+et\\s+remplace'],
    'amended by': ['(?:amend|complét|modifi|étend|précis)[ée]e?s?\\s+par'],
    amends: ['(?:amende|complète|modifie|étend|précise)(?=\\s*:|\\s+(?:l.)?(?:\\uE000|ADR|\\d))'],
    'related to': ['(?:en\\s+lien\\s+avec|liée?\\s+à|voir\\s+aussi)'],
    'depends on': ['dépend\\s+de'],
    partly: ['partiellement', 'en\\s+partie'],
    entirely: ['entièrement', 'totalement', 'complètement'],
    superseded: ['(?:remplac|supplant)ée?s?'],
    accepted: ['accept[ée]e?s?'],
    proposed: ['proposée?s?'],
    rejected: ['(?:rejet|refus)[ée]e?s?'],
    deprecated: ['dépréciée?s?', 'obsolète'],
  },
  // Spanish
  {
    'superseded by': [
      '(?:ha\\s+sido\\s+|fue\\s+)?(?:reemplaza|sustitui|sustituí|remplaza|supera)d[oa]s?\\s+por(?:\\s+(?:el|la))?',
    ],
    supersedes: ['(?:reemplaza|remplaza|sustituye)(?:\\s+(?:al?|la|el))?'],
    'amended by': ['(?:enmenda|modifica|amplia|complementa)d[oa]s?\\s+por'],
    amends: ['(?:enmienda|modifica|amplía|complementa)(?=\\s*:|\\s+(?:al?\\s+|la\\s+|el\\s+)?(?:\\uE000|ADR|\\d))'],
    'related to': ['relacionad[oa]s?(?:\\s+con)?', 'véase\\s+también', 'ver\\s+también'],
    'depends on': ['depende\\s+de'],
    partly: ['parcialmente', 'en\\s+parte'],
    entirely: ['totalmente', 'completamente', 'por\\s+completo'],
    superseded: ['(?:reemplaza|remplaza|sustitui)d[oa]'],
    accepted: ['aceptad[oa]'],
    proposed: ['propuest[oa]'],
    rejected: ['rechazad[oa]'],
    deprecated: ['obsolet[oa]', 'deprecad[oa]', 'en\\s+desuso'],
  },
  // Portuguese
  {
    'superseded by': ['(?:foi\\s+)?(?:substitu[íi]|supera|supla?nta)d[oa]s?\\s+(?:por|pel[oa])'],
    supersedes: ['substitui(?:\\s+[oa])?'],
    'amended by': ['(?:emenda|altera|modifica|complementa)d[oa]s?\\s+(?:por|pel[oa])'],
    amends: ['(?:emenda|altera|complementa)(?=\\s*:|\\s+(?:[oa]\\s+)?(?:\\uE000|ADR|\\d))'],
    'related to': ['relacionad[oa]s?(?:\\s+(?:com|a))?', 'veja\\s+também', 'ver\\s+também'],
    'depends on': ['depende\\s+d[eoa]'],
    partly: ['em\\s+parte'],
    entirely: ['inteiramente', 'por\\s+completo'],
    superseded: ['substitu[íi]d[oa]'],
    accepted: ['aceit[oae]'],
    proposed: ['propost[oa]'],
    rejected: ['rejeitad[oa]', 'recusad[oa]'],
    deprecated: ['depreciad[oa]', 'descontinuad[oa]'],
  },
  // Italian
  {
    'superseded by': ['(?:è\\s+stat[oa]\\s+)?(?:sostituit|superat|rimpiazzat)[oa]\\s+(?:da|dal|dalla|dall.)'],
    supersedes: ['sostituisce(?:\\s+(?:la|il|l.))?', 'rimpiazza'],
    'amended by': ['(?:emendat|modificat|integrat|estes)[oa]\\s+(?:da|dal|dalla|dall.)'],
    amends: ['(?:emenda|integra|estende)(?=\\s*:|\\s+(?:la\\s+|il\\s+|l.)?(?:\\uE000|ADR|\\d))'],
    'related to': ['(?:correlat[oa]|collegat[oa])(?:\\s+a)?', 'vedi\\s+anche'],
    'depends on': ['dipende\\s+da'],
    partly: ['parzialmente', 'in\\s+parte'],
    entirely: ['interamente', 'completamente', 'del\\s+tutto'],
    superseded: ['sostituit[oa]', 'superat[oa]'],
    accepted: ['accettat[oa]'],
    rejected: ['rifiutat[oa]', 'respint[oa]', 'rigettat[oa]', 'scartat[oa]'],
    deprecated: ['deprecat[oa]'],
  },
];

/** Languages written without spaces, or with endings on every word: a phrase ends where it likes. */
const unspaced: readonly Phrases[] = [
  // Japanese
  {
    'superseded by': [
      `${list}\\s*(?:に(?:よって|より|よる)?|で)\\s*(?:置き?換え(?:られ(?:まし)?た|られている|済み?)?|置換(?:された|済み?)?|取って代わられた?|代替(?:された)?|差し替え(?:られた)?)`,
      '(?:置き?換え先|後継|後継adr)(?=\\s*[:：])',
    ],
    supersedes: [
      `${list}\\s*を\\s*(?:置き?換える|置換(?:する)?|差し替える|代替する)`,
      '(?:置き?換え元|置き?換え対象)(?=\\s*[:：])',
    ],
    'amended by': [`${list}\\s*(?:に(?:よって|より|よる)?|で)\\s*(?:修正|更新|補足|拡張)(?:された|済み?)?`],
    'related to': ['関連(?:adr|する?adr|記録)?(?=\\s*[:：])'],
    partly: ['部分的に', '一部(?:が|は)?'],
    superseded: ['置き?換え(?:られた|済み?)', '置換(?:された|済み?)', '差し替え済み?', '代替済み?'],
    rejected: ['却下(?:済み?|された)?', '否認', '不採用', '棄却'],
    accepted: ['(?<![未不])(?:承認|採用|採択|受理|承諾)(?:済み?|された)?(?!待ち|前|者|予定|依頼)'],
    proposed: ['提案(?:中|済み?|された)?'],
    deprecated: ['非推奨', '廃止(?:済み?|された)?(?!予定)'],
  },
  // Chinese, simplified and traditional
  {
    'superseded by': [
      `(?:已)?(?:被|由)\\s*${list}\\s*(?:所)?(?:取代|替代|替换|替換|代替)`,
      '(?:被(?:取代|替代|替换|替換)|(?:取代|替代)(?:者|为|為|于))(?=\\s*[:：])',
    ],
    supersedes: [`(?<!被)(?:取代|替代|替换|替換)了?(?=\\s*[:：]|\\s*(?:\\uE000|[A-Z]{2,9}[-\\s#]*\\d|0\\d))`],
    'amended by': [`(?:已)?(?:被|由)\\s*${list}\\s*(?:所)?(?:修订|修改|修正|补充|修訂|補充|扩展)`],
    amends: [`(?<!被)(?:修订|修正|补充|修訂|補充)了?(?=\\s*[:：]|\\s*(?:\\uE000|[A-Z]{2,9}[-\\s#]*\\d|0\\d))`],
    'related to': ['(?:相关|相關|参见|參見)(?:adr|决策|決策|记录)?(?=\\s*[:：]|\\s*\\uE000)'],
    partly: ['部分(?:被|已)?', '部分地'],
    superseded: ['已?被?(?:取代|替代|替换|替換)'],
    rejected: ['(?:已|被)?(?:拒绝|拒絕|否决|否決|驳回)'],
    accepted: ['(?<![未待不])(?:已)?(?:接受|采纳|採納|采用|採用|通过|通過|批准)'],
    proposed: ['(?:已)?(?:提议|提議|提案|建议)(?:中)?'],
    deprecated: ['(?:已)?(?:弃用|棄用|废弃|廢棄|过时|過時|废止|廢止)'],
  },
  // Korean
  {
    'superseded by': [
      `${list}\\s*(?:(?:으)?로|에\\s*의해|에\\s*의하여)\\s*(?:대체|교체)(?:됨|되었음|되었습니다|되었다|된)?`,
      '대체\\s*문서(?=\\s*[:：])',
    ],
    supersedes: [`${list}\\s*[을를]\\s*(?:대체|교체)(?:함|한다|합니다|했음)?`],
    'amended by': [`${list}\\s*(?:(?:으)?로|에\\s*의해)\\s*(?:수정|보완|확장)(?:됨|되었음)?`],
    'related to': ['관련\\s*(?:adr|문서|결정)(?=\\s*[:：])'],
    partly: ['부분적으로', '일부'],
    superseded: ['대체(?:됨|되었음|된)?', '교체됨'],
    rejected: ['거부(?:됨)?', '거절(?:됨)?', '기각(?:됨)?', '반려(?:됨)?'],
    accepted: ['(?<![미불])(?:승인|수락|채택|수용)(?:됨|완료|되었음)?(?!\\s*(?:대기|전|필요|예정|요청))'],
    proposed: ['제안(?:됨|중)?'],
    deprecated: ['폐기(?:됨)?', '사용\\s*중단(?:됨)?', '더\\s*이상\\s*사용(?:하지|되지)\\s*않음'],
  },
];

const edge = '[\\p{L}\\p{N}]';
const toWord = (pattern: string) => `(?<!${edge})(?:${pattern})(?!${edge})`;
const rules: readonly (readonly [pattern: RegExp, english: string])[] = [
  ...spaced.flatMap((phrases) => toRules(phrases, toWord)),
  ...unspaced.flatMap((phrases) => toRules(phrases, (pattern) => `(?:${pattern})`)),
];
// Every line of a record is asked, and few have a phrase: one look for the edge of a word, and for phrases without spaces only
// where there are such letters, takes a quarter of the time.
const spacedPhrase = new RegExp(toWord(listPatterns(spaced)), 'iu');
const unspacedPhrase = new RegExp(listPatterns(unspaced), 'iu');
const unspacedLetter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

function listPatterns(languages: readonly Phrases[]): string {
  return languages.flatMap((phrases) => Object.values(phrases).flat()).join('|');
}

function toRules(phrases: Phrases, bound: (pattern: string) => string): (readonly [RegExp, string])[] {
  return Object.entries(phrases).map(
    ([english, patterns]) => [new RegExp(patterns.map(bound).join('|'), 'giu'), english] as const,
  );
}

/** Writes the phrases of other languages in a text as English records have them: "remplacé par ADR-2" becomes "superseded by ADR-2". */
export function toEnglish(written: string): string {
  const text = written.normalize('NFC');
  if (!spacedPhrase.test(text) && !(unspacedLetter.test(text) && unspacedPhrase.test(text))) return written;
  return rules.reduce((english, [pattern, phrase]) => english.replace(pattern, toPhrase(phrase)), text);
}

/** Writes a phrase before the records that its pattern has found around it. */
function toPhrase(phrase: string) {
  return (...match: readonly unknown[]) => {
    const records = match.slice(1, -2).find((group) => typeof group === 'string');
    return records === undefined ? ` ${phrase} ` : ` ${phrase} ${records} `;
  };
}
