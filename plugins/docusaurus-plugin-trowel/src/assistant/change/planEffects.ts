import { type Effects, type Meant, type Side, toKey } from './effects.ts';
import { findNotions, manners, type Notion } from './notions.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findProseSettings } from './settings.ts';
import type { ReadTerms } from './terms.ts';

// What a plan says is read clause by clause, by its verbs. No verb that is known: its words are only what the plan is about.

/** Clauses about what stays, or about text for people. */
const quiet =
  /^\W*(?:(?:please|just|also|only|let us|we|i|will|should|to)\s+)*(?:renam\w*|(?:mov|extract|pull|tak|put|split)\w*\s.{1,80}?\b(?:in)?to (?:(?:a|an|its|their|some|new|own|separate|private|small|the)\s+)*(?:functions?|methods?|class(?:es)?|packages?|modules?|files?|helpers?|constants?|components?|variables?)\b|(?:fix|correct)\w*\s+(?:\S+\s+){0,4}?(?:typos?|spelling|wording|grammar|comments?|javadoc|docs?|indentation|whitespace|formatting|lint\w*)|re-?format\w*|lint\w*|document(?:s|ing)?\b|log(?:s|ging)?\b|(?:say|write|show|print|note|tell|put)\w*\s+(?:\S+\s+){0,3}?in(?:to)? the logs?\b|(?:in|for) the (?:logs?|tests?|docs?|readme|comments?)\b|(?:update|upgrade|bump)\w*\s+\S+(?:\s+\S+){0,4}?\s+(?:from\s+)?v?\d+\.\d+|(?:add|write|extend|improve|update|tidy|sort|adjust|extract)\w*\s+(?:\S+\s+){0,4}?(?:logs?|logging|log lines?|comments?|(?:unit |integration )?tests?|metrics?|counters?|trac(?:es?|ing)|docs?|documentation|docstrings?|javadoc|kdoc|type hints?|annotations?|readme|changelog|imports?|copyright|licen[cs]e)\b)/i;
/** The beginning of a clause that tells how things are: what it says is what the plan is about, and nothing that is done. */
const telling =
  /^(?:the|a|an|this|that|these|those|it|its|they|he|she|there|who|some|most|many|all|every|each|no|nobody|somebody|people|on|in|at|when|whenever|since|because|as|if|with|after|before|for|from|while|today|now|currently|so|of|by|here|we have|our|their|same|[A-Z]?[\w.()]+ (?:is|are|was|were|has|have|had|can|does|do|makes|takes|waits|asks?|wants?|needs?|says|shows|gets|fills?|times out|reads|holds?|comes?))\b/i;
/** What is said of something that may go: telling this is planning it. */
const needless =
  /\b(?:unused|redundant|unnecessary|obsolete|superfluous|pointless|needless|no (?:longer|purpose|reason)|not needed|never (?:runs|used|called))\b/i;
const lead =
  /^(?:plan|idea|proposal|task|todo|instead|then|first|please|so|therefore|as a first step|i want to|we (?:should|could|will|can|want to)|let us|let's)\b[:,]?\s*/i;
const staying =
  /\b(?:without|not|n't|never|keep(?:s|ing)?|leav(?:e|es|ing)|unchanged|untouched|as (?:it is|they are|before)|preserv\w*|same (?:behaviou?r|logic))\b.*$/i;
const reason =
  /\b(?:because|since|so that|in order to|as (?:it|this|they|the)|which|that is|now that|to (?:avoid|save|make|get|reduce|improve|speed))\b.*$/i;
const removing =
  /\b(?:remov\w*|delet\w*|drop\w*|get(?:ting)? rid|strip\w*|skip\w*|bypass\w*|disabl\w*|eliminat\w*|clean\w* up|cleanup|simplif\w*|inlin\w*|collaps\w*|merg\w*|combin\w*|unif\w*|consolidat\w*|dedup\w*|turn\w* off|stop\w*|no longer|rid of|retir\w*|forget\w*)\b/i;
const replacing = /\b(?:replac\w*|swap\w*|exchang\w*|substitut\w*)\b(.*?)\b(?:with|by|for)\b(.*)$/i;
const preferring =
  /\b(?:us(?:e|ing)|call\w*|go\w*|prefer\w*|read\w*|writ\w*|send\w*|stor\w*)\b(.*?)\b(?:instead of|rather than|in place of|and not)\b(.*)$/i;
const switching =
  /\b(?:switch\w*|mov\w*|chang\w*|convert\w*|migrat\w*|set\w*|turn\w*|bump\w*|go\w*|rais\w*|increas\w*|lengthen\w*|extend\w*|lower\w*|reduc\w*|decreas\w*|shorten\w*|cut\w*)\b(.*?)\bfrom\b(.*?)\b(?:in)?to\b(.*)$/i;
const changing =
  /\b(?:increas\w*|rais\w*|lengthen\w*|extend\w*|decreas\w*|lower\w*|reduc\w*|shorten\w*|cut\w*|chang\w*|set\w*|bump\w*|speed\w*|mov\w*|convert\w*|switch\w*|migrat\w*|rewrit\w*|reorder\w*|swap\w*|round\w*|wrap\w*|shar\w*|reus\w*|refactor\w*|trim\w*|relax\w*|tighten\w*|limit\w*|upgrad\w*)\b/i;

interface Parts {
  readonly gone: string[];
  readonly changed: string[];
  readonly added: string[];
  readonly topic: string[];
}

/** Says what a plan in words would do; `undefined` when it says nothing that changes what code does. */
export function toPlanEffects(plan: string, read: ReadTerms): Effects | undefined {
  const parts: Parts = { gone: [], changed: [], added: [], topic: [] };
  for (const clause of toClauses(plan)) readClause(clause, parts);
  if (parts.gone.length + parts.changed.length + parts.added.length === 0) return undefined;
  const gone = toSide(
    [...parts.gone.map((text) => [text, 1] as const), ...parts.changed.map((text) => [text, 0.7] as const)],
    read,
  );
  const added = toSide(
    [...parts.added, ...parts.changed].map((text) => [text, 0.6] as const),
    read,
  );
  const both = [...gone.notions.keys()].filter((notion) => added.notions.has(notion));
  return {
    gone: without(gone, both),
    added: without(
      added,
      both.filter((notion) => !manners.includes(notion)),
    ),
    moved: new Map(),
    kept: new Set(both),
    near: read.words([...parts.gone, ...parts.changed, ...parts.added].join('\n')),
    topic: read.words(parts.topic.join('\n')),
    sets: findProseSettings([...parts.changed, ...parts.added].join('\n')),
    isShown: false,
  };
}

/** Returns whether a plan says what is done, and that this is nothing which alters what code does. */
export function isQuietPlan(plan: string): boolean {
  const clauses = toClauses(plan);
  return clauses.some(isQuietClause) && clauses.every((clause) => isQuietClause(clause) || telling.test(clause));
}

function toClauses(plan: string): readonly string[] {
  return plan
    .replaceAll(/\s*\n\s*(?=\S)/g, ' ')
    .split(/[.;:!?](?:\s|$)|,?\s+(?:and then|then|but|and)\s+(?=\w+)/)
    .map((clause) => clause.trim().replace(lead, '').replace(lead, ''))
    .filter((clause) => clause !== '');
}

/** Where values are kept. One that only goes there stays what it is, unless the clause says how it changes. */
const toSettings =
  /^\W*(?:(?:please|just|also|only|let us|we|i|will|should|to)\s+)*(?:mov|extract|pull|tak|put|read|load)\w*\s.{1,80}?\b(?:in)?(?:to|from) (?:(?:a|an|its|their|the|our|new|own|application)\s+)*(?:config\w*|settings?|propert(?:y|ies)|env(?:ironment)?(?: variables?| vars?)?|parameters?|[\w/.-]+\.(?:ya?ml|properties|toml|json|ini|env|conf))\b(.*)$/i;

function isQuietClause(clause: string): boolean {
  if (quiet.test(clause)) return true;
  const [, rest] = toSettings.exec(clause) ?? [];
  return rest !== undefined && !changing.test(rest) && !removing.test(rest) && findQuantities(rest).length === 0;
}

function readClause(text: string, { gone, changed, added, topic }: Parts): void {
  if (isQuietClause(text)) return;
  if (needless.test(text)) {
    gone.push(text.replace(needless, ''));
    return;
  }
  // A thing that does something is to be made: `a job that deletes …`.
  const [, made] = /^(?:a|an|one|some)\s+(?:\S+\s+){1,4}?(?:that|which|to)\s+(.+)$/is.exec(text) ?? [];
  if (made === undefined && telling.test(text)) {
    topic.push(text);
    return;
  }
  const because = reason.exec(made ?? text)?.[0] ?? '';
  const clause = (made ?? text)
    .replace(reason, '')
    .replace(staying, (stays: string, at: number) => (at === 0 && /^keep/i.test(stays) ? stays : ''));
  topic.push(because);
  const pair = replacing.exec(clause) ?? swap(preferring.exec(clause));
  const [, about = '', from, to] = switching.exec(clause) ?? [];
  if (pair) {
    gone.push(pair[1] as string);
    added.push(pair[2] as string);
  } else if (from !== undefined && to !== undefined) {
    gone.push(from);
    added.push(to);
    changed.push(`${about} ${clause.split(/\s+/)[0]}`);
  } else if (removing.test(clause)) {
    gone.push(clause);
    // `merge` and `collapse` are what is done, too.
    added.push(clause.match(removing)?.[0] ?? '');
  } else if (changing.test(clause)) changed.push(clause);
  else added.push(clause);
}

function without(side: Side, notions: readonly Notion[]): Side {
  return { ...side, notions: new Map([...side.notions].filter(([notion]) => !notions.includes(notion))) };
}

function swap(found: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return found ? [found[0], found[2], found[1]] : undefined;
}

function toSide(texts: readonly (readonly [text: string, weight: number])[], read: ReadTerms): Side {
  const terms = new Map<string, Meant>();
  const quantities: Quantity[] = [];
  const notions = new Map<Notion, readonly string[]>();
  const names = new Map<string, string>();
  for (const [text, weight] of texts) {
    for (const [term, written] of read.words(text))
      if ((terms.get(term)?.weight ?? 0) < weight) terms.set(term, { written, weight });
    quantities.push(...findQuantities(text));
    for (const [notion, words] of findNotions(text)) notions.set(notion, words);
    for (const [name] of text.matchAll(/[\w$@]*(?:[a-z\d][A-Z]|\w_\w|@\w)[\w$]*/g)) names.set(toKey(name), name);
  }
  return { terms, names, quantities, notions };
}
