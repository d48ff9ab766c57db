/** Things that code and people say in many ways. Both a page and a change are searched for them; English only. */
const patterns = {
  parallel:
    /\b(?:parallel\w*|concurren\w*|simultaneous\w*|at the same time|all at once|asynchronous\w*|threads?|promise all|all settled|goroutines?|executors?|workers?|par iter|gather|fan ?out|in flight|parallel forks)\b/g,
  serial:
    /\b(?:one (?:\w+ )?at a time|one by one|one (?:\w+ )?after (?:the |an)other|at a time|sequential\w*|serial(?:ly|i[sz]ed)?|locks?|locked|mutex|synchronized|semaphore|single (?:thread|worker|queue)\w*|queue of one|max (?:parallel\w*|concurren\w*))\b/g,
  retry:
    /\b(?:re ?tr(?:y|ies|ied|ying)|again|second time|re ?sen[dt]\w*|repeat\w*|redeliver\w*|back ?off|max attempts|duplicat\w*|idempoten\w*)\b/g,
  cache: /\b(?:cach\w*|memo[is]\w*|stale|ttl|lru|remember(?:s|ed)?)\b/g,
  transaction: /\b(?:transaction\w*|atomic\w*|commit\w*|roll ?backs?)\b/g,
  order: /\b(?:before|after|first|afterwards|order by|order of|sort\w*|earlier than)\b/g,
  wait: /\b(?:sleeps?|delay\w*|wait\w*|paus\w*|debounc\w*|throttl\w*|cool ?down|grace|rate limit\w*)\b/g,
  timeout: /\b(?:time ?outs?|timed out|deadlines?|expir\w*)\b/g,
  zone: /\b(?:utc|time ?zones?|zone ?ids?|zoned?|local (?:date ?)?time\w*|local date|dst|summer ?time|daylight|clocks? change\w*|zone ?info|pytz|offsets?)\b/g,
  encoding:
    /\b(?:charsets?|encod\w*|decod\w*|latin ?\d|iso ?8859\w*(?: \d)?|utf ?8|utf ?16|ascii|cp ?1252|windows 1252|unicode)\b/g,
  rounding:
    /\b(?:round\w*|floor\w*|ceil\w*|trunc\w*|decimals?|floats?|floating|doubles?(?! writ| entr| book| read)|big ?decimal|precision)\b/g,
  escape: /\b(?:escap\w*|saniti[sz]\w*|inject\w*|inner ?html|dangerously\w*)\b/g,
  numeric:
    /\b(?:ints?|integers?|big ?ints?|numeric\w*|parse ?(?:int|float|long|double)|atoi|to ?(?:int|long)|as (?:a |an )?numbers?)\b/g,
  copy: /\b(?:cop(?:y|ies|ied)|mirror\w*|replicat\w*|double writ\w*|dual writ\w*|twice|written two|two records)\b/g,
  merge: /\b(?:merg\w*|combin\w*|unif(?:y|ies|ied|ication)|collaps\w*|into one|consolidat\w*|inlin\w*|dedup\w*)\b/g,
  bypass:
    /\b(?:bypass\w*|by ?pass\w*|exempt\w*|exceptions? (?:for|of)|except for|special case\w*|short ?cut\w*|straight away|immediately|send\w* (?:\w+ )?at once|skip\w*|circumvent\w*|certain sources?)\b/g,
  erase:
    /\b(?:delet\w*|eras\w*|wip(?:e|es|ed|ing)|purg\w*|rm rf|unlink\w*|(?:free|sav)(?:e|s|d|ed|ing)? (?:some |up )?space|clean(?:s|ed|ing)? up|drop table|truncate table)\b/g,
  restart: /\b(?:restart\w*|reboot\w*|recycl\w*)\b/g,
  fallback: /\b(?:fall(?:s|ing)? ?backs?|offline|degrad\w*|last known)\b/g,
  letters: /\b(?:upper ?case\w*|lower ?case\w*|case (?:in)?sensitiv\w*|ignore ?case|case ?fold)\b/g,
  flush: /\b(?:flush\w*|fsync|buffer\w*)\b/g,
  raise: /\b(?:rais(?:e|es|ed|ing)|increas\w*|lengthen\w*|longer|extend\w*|enlarg\w*|bigger|higher|more than)\b/g,
  lower:
    /\b(?:lower(?:s|ed|ing)?|decreas\w*|reduc\w*|shorten\w*|shorter|sooner|smaller|less than|cut(?:s|ting)? (?:down|to)|faster)\b/g,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Notion = keyof typeof patterns;

/** How a notion is called in a sentence. */
export const notionNames: Readonly<Record<Notion, string>> = {
  parallel: 'doing things at the same time',
  serial: 'doing one thing at a time',
  retry: 'doing something again',
  cache: 'keeping a copy to answer from',
  transaction: 'transactions',
  order: 'what comes first',
  wait: 'waiting',
  timeout: 'time-outs',
  zone: 'time zones',
  encoding: 'encodings of text',
  rounding: 'rounding',
  escape: 'escaping',
  numeric: 'numbers in place of texts',
  copy: 'writing something twice',
  merge: 'merging things',
  bypass: 'a way around',
  erase: 'deleting',
  restart: 'restarting',
  fallback: 'falling back',
  letters: 'upper and lower case',
  flush: 'buffers',
  raise: 'making something longer or larger',
  lower: 'making something shorter or smaller',
};

/** Finds the notions in a text or in code, each with the words that stand for it. */
export function findNotions(text: string): ReadonlyMap<Notion, readonly string[]> {
  const plain = text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, ' ');
  const found = new Map<Notion, readonly string[]>();
  for (const [notion, pattern] of Object.entries(patterns)) {
    const words = plain.match(pattern);
    if (words) found.set(notion as Notion, [...new Set(words)]);
  }
  return found;
}

/** What is brought by a change, and what pages call that which it replaces. */
export const opposites: Readonly<Partial<Record<Notion, Notion>>> = {
  parallel: 'serial',
  serial: 'parallel',
  merge: 'copy',
  rounding: 'numeric',
};

/** Notions that say how something is changed, and nothing alone. */
export const manners: readonly Notion[] = ['raise', 'lower', 'order'];
