/** A phrase by which a comment warns or explains. */
export interface Phrase {
  /** What it is, in a few words. */
  readonly name: string;
  /** How much it asks for an explanation, 1 to 5. */
  readonly weight: number;
  readonly pattern: RegExp;
}

const verbs =
  'remove|delete|touch|change|modify|reorder|re-order|move|rename|simplify|refactor|optimi[sz]e|clean|tidy|replace|reuse|re-use|inline|upgrade|bump';

/** Phrases of comments at code that is odd for a reason, the most telling first. */
const phrases: readonly Phrase[] = [
  {
    name: 'a warning',
    weight: 5,
    // Addresses whoever changes the code ("do not remove this"). Does not describe what code does ("replicas do not delete keys").
    pattern: new RegExp(
      `(?<!\\b(?:we|they|you|i|will|would|should|could|which|that|and|but|then)\\s+)\\b(?:[Dd]o not|[Dd]on'?t|[Nn]ever|must not be|must never be)\\s+(?:ever\\s+|just\\s+|simply\\s+|blindly\\s+)?(?:${verbs})(?:e?d)?\\s+(?:\\w+\\s+){0,3}(?:this|these|me|here|order|ordering|without|below|above|following|lines?|fields?|layout|imports?|unless|until)\\b|\\b(?:DO NOT|DON'T|NEVER)\\s+(?:${verbs.toUpperCase()}|${verbs})\\b`,
      'u',
    ),
  },
  {
    name: 'a reason in the past',
    weight: 4,
    pattern:
      /\b(?:for|due to|because of) (?:\w+ )?(?:historical?|legacy|hysterical) (?:reasons?|raisins?|purposes?)|\bhistorical(?:ly)?\b[^.]{0,40}\b(?:reason|accident|artifact|quirk)/i,
  },
  { name: 'done on purpose', weight: 3.5, pattern: /\b(?:intentional(?:ly)?|on purpose|deliberate(?:ly)?)\b/i },
  {
    name: 'known to look wrong',
    weight: 4,
    pattern:
      /\b(?:(?:looks?|seems?|feels|appears?)\s+(?:(?:to be|a bit|a little|really|very|kinda|quite|like)\s+)*(?:weird|odd|strange|silly|stupid|crazy|ugly|backwards?|redundant|useless|unnecessary|(?<=looks? )wrong)|(?:is|are)\s+(?:a bit |really |very |kinda |quite |admittedly )?(?:weird|strange|silly|stupid|crazy|ugly|surprising))\b|\bcounter-?intuitive/i,
  },
  {
    name: 'order that matters',
    weight: 4,
    pattern:
      /\border (?:here )?(?:matters|is important|is significant)|\bmust (?:be|come|run|happen|stay) (?:called |done |set |placed )?(?:before|after|first|last)\b/i,
  },
  {
    name: 'nobody knows',
    weight: 4.5,
    pattern:
      /\b(?:no idea|not (?:really )?sure|don'?t know|unclear|nobody knows) (?:why|how (?:this|it) works)\b|\bfor (?:some unknown|unknown|some obscure|obscure|mysterious) reasons?\b/i,
  },
  { name: 'a workaround', weight: 3, pattern: /\bwork(?:s|ing|ed)?[- ]?arounds?\b/i },
  {
    name: 'a hack',
    weight: 3,
    pattern:
      /\bHACK\b|\b(?:ugly|dirty|nasty|horrible|terrible|evil|awful) (?:hack|trick|kludge)|\bhack(?:ish|y)?\b(?=.{0,30}\b(?:to|for|because|around|needed)\b)|\bkludge\b/i,
  },
  {
    name: 'something temporary',
    weight: 3,
    pattern:
      /\btemporar(?:y|ily) (?:\w+ )?(?:fix|hack|solution|measure|until|workaround|patch|mitigation|kludge)|(?:^[^\p{L}]*|\b(?:TODO|FIXME|XXX)\b\W*|\b(?:can|should|could|to|we|please)\s+)(?:remove|drop|delete|revert) (?:this|these|it|me)\b[^.]{0,25}\b(?:when|once|after|as soon as|in (?:v?\d|the next))|\buntil (?:we|it|this|they|the)\b[^.]{0,40}\b(?:fix(?:ed|es)?|supports?|released?|drops?|dropped|upgrad\w+|migrat\w+)\b/iu,
  },
  { name: 'a mark', weight: 2, pattern: /^[^\p{L}\p{N}]*XXX\b|\bXXX:/u },
  { name: 'a mark', weight: 1.5, pattern: /^[^\p{L}\p{N}]*FIXME\b|\bFIXME:/u },
];

/** The pattern for `git grep -E -i`. It finds more lines than the phrases, which are then tested on each. */
export const grepPattern = [
  `(do not|don'?t|never|must not) +([a-z]+ +)?(${verbs})`,
  'histor[a-z]+|hysterical|legacy reason',
  'intentional|on purpose|deliberate',
  '(look|seem|feel|appear|is|are)s? .*(weird|odd|strange|silly|stupid|crazy|ugly|wrong|backward|redundant|useless|unnecessary|surprising)|counter-?intuitive',
  'order .*(matter|important|significant)|must (be|come|run|happen|stay) ',
  "no idea|sure why|don'?t know|unclear|(unknown|mysterious|obscure) reason",
  'work(s|ing|ed)?[- ]?around|hack|kludge|ugly|nasty|dirty|horrible',
  'temporar|(remove|drop|delete|revert) (this|these|it|me)|until ',
  'XXX|FIXME',
].join('|');

/** Matches the start of a comment in any language. A line of a block comment begins with a star, or with nothing. */
const commentStart =
  /\/\/|\/\*|^\s*\*|(?:^|\s)#(?!\w+\s*[<"(])|<!--|^\s*--\s|\s--\s|^\s*;|"""|'''|^\s*%|^\s*REM\s|\{#|\(\*/;
/** A line of prose in a block comment, without signs of code. */
const prose = /^\s*[\p{L}'"(`][^;{}=<>[\]]*$/u;
const codeSigns = /[;{}]\s*$|\w\(|=>|==|::|->/;

/** Returns the comment on a line of code; a line of only words counts as one. `undefined` without a comment. */
function findComment(text: string): string | undefined {
  const start = commentStart.exec(text);
  if (start && !isInString(text, start.index)) return text.slice(start.index);
  return prose.test(text) && !codeSigns.test(text) && text.trim().split(/\s+/).length >= 4 ? text : undefined;
}

/** Returns whether a position on a line is inside quotes, such as the `//` of an address in a string. */
function isInString(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return ['"', "'", '`'].some((quote) => before.split(quote).length % 2 === 0) && !/^\s*\*/.test(text);
}

/** Finds the most telling phrase in the comment on a line. */
export function findPhrase(text: string): Phrase | undefined {
  if (text.length > 400) return undefined;
  const comment = findComment(text);
  if (comment === undefined) return undefined;
  return phrases.find(({ pattern }) => pattern.test(comment));
}
