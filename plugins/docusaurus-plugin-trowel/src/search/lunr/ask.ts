import lunr from 'lunr';
import { isNear } from '../near.ts';
import type { SearchResults } from '../search.ts';
import type { Analyzer } from '../words.ts';
import type { FormsContent } from './format.ts';
import { addClause, type Clause, parseQuery } from './query.ts';

/** What lunr found, before anything is known of pages. */
export interface Answer {
  /** Best first. */
  readonly sections: readonly SectionHit[];
  /** Terms of the index that matched, for marking. */
  readonly terms: ReadonlySet<string>;
  readonly corrections: SearchResults['corrections'];
}

export interface SectionHit {
  /** Position of the document, and of the section in it. */
  readonly document: number;
  readonly section: number;
  readonly score: number;
  /** Whether more than the page's title matched. */
  readonly inside: boolean;
  readonly terms: readonly string[];
}

export interface AskOptions {
  readonly index: lunr.Index;
  /** All terms of the index, in order. */
  readonly terms: readonly string[];
  readonly analyzer: Analyzer;
  /** Needed for words that the index does not have. */
  readonly loadForms: () => Promise<FormsContent>;
}

/** Half a word counts half, so that the word itself comes first. */
const prefixBoost = 0.5;
const correctionBoost = 0.8;
const mostCorrections = 4;

/** Asks the index any text; what it cannot read as syntax, or what finds nothing as such, it takes as words. */
export async function ask(text: string, options: AskOptions): Promise<Answer> {
  const clauses = parseQuery(text, options.analyzer);
  const answer = await evaluate(clauses, options);
  if (answer.sections.length > 0 || !clauses.some(isSpecial)) return answer;
  return evaluate(parseQuery(text, options.analyzer, { plainly: true }), options);
}

function isSpecial({ term, presence, edits, fields: scope }: Clause): boolean {
  return presence !== lunr.Query.presence.OPTIONAL || edits > 0 || scope.length === 1 || term.includes('*');
}

async function evaluate(clauses: readonly Clause[], options: AskOptions): Promise<Answer> {
  const { index } = options;
  const expanded: Clause[] = [];
  const corrections: { written: string; taken: string }[] = [];
  for (const clause of clauses) {
    const alternatives = await expand(clause, options);
    expanded.push(...alternatives.clauses);
    if (alternatives.taken !== undefined) corrections.push({ written: clause.form, taken: alternatives.taken });
  }
  if (expanded.length === 0) return { sections: [], terms: new Set(), corrections: [] };
  const hits = index.query((query) => {
    for (const clause of expanded) addClause(query, clause);
  });
  const terms = new Set<string>();
  const sections = hits.map(({ ref, score, matchData }): SectionHit => {
    const [document, section] = ref.split('.').map(Number) as [number, number];
    const metadata = matchData.metadata as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const matched = Object.keys(metadata);
    for (const term of matched) terms.add(term);
    const inside = matched.some((term) => Object.keys(metadata[term] ?? {}).some((field) => field !== 'title'));
    return { document, section, score, inside, terms: matched };
  });
  return { sections, terms, corrections };
}

/** What a clause stands for: itself, words that begin with it while it is typed, and near words when there is nothing else. */
async function expand(
  clause: Clause,
  { terms, analyzer, loadForms }: AskOptions,
): Promise<{ readonly clauses: readonly Clause[]; readonly taken?: string }> {
  const { term, form, presence, open } = clause;
  const optional = presence === lunr.Query.presence.OPTIONAL;
  if (clause.edits > 0 || term.includes('*') || presence === lunr.Query.presence.PROHIBITED)
    return { clauses: [clause] };
  const known = hasTerm(terms, term);
  const begun: Clause[] =
    open && form.length >= 2 && (optional || !known) && hasPrefix(terms, form)
      ? [{ ...clause, term: `${form}*`, boost: clause.boost * prefixBoost }]
      : [];
  if (known) return { clauses: [clause, ...begun] };
  if (begun.length > 0 || form.length < 3) return { clauses: begun.length > 0 ? begun : [clause] };

  const spelled = await loadForms();
  const found = findForms({ form, open, terms, spelled });
  // A required clause that is several would ask for all of them.
  const taken = (optional ? found.slice(0, mostCorrections) : found.slice(0, 1)).map((meant) => ({
    ...clause,
    term: analyzer.toTerm(meant) ?? meant,
    boost: clause.boost * correctionBoost,
  }));
  const [first] = found;
  if (first === undefined) return { clauses: [clause] };
  return { clauses: taken, taken: first.startsWith(form) ? undefined : first };
}

/** Words that begin with the form, else words that one slip makes of it; the shortest first. */
function findForms({
  form,
  open,
  terms,
  spelled,
}: {
  readonly form: string;
  readonly open: boolean;
  readonly terms: readonly string[];
  readonly spelled: FormsContent;
}): string[] {
  const forms = spelled.flatMap(([, ...of]) => of);
  const begun = open ? forms.filter((other) => other.startsWith(form)) : [];
  if (begun.length > 0) return sortByLength(begun);
  const near = [...forms, ...terms].filter((other) => other.length >= 3 && isNear(form, other));
  if (near.length > 0) return sortNear(near, form);
  if (!open || form.length < 5) return [];
  const nearBegun = [...forms, ...terms].filter((other) => isNear(form, other.slice(0, form.length)));
  return sortNear(nearBegun, form);
}

function sortByLength(forms: readonly string[]): string[] {
  return [...new Set(forms)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** People rarely miss the first letter, and rather swap or mistake letters than leave one out. */
function sortNear(forms: readonly string[], form: string): string[] {
  const cost = (other: string) => (other[0] === form[0] ? 0 : 2) + (other.length === form.length ? 0 : 1);
  return sortByLength(forms).sort((a, b) => cost(a) - cost(b));
}

function hasTerm(terms: readonly string[], term: string): boolean {
  return terms[lowerBound(terms, term)] === term;
}

function hasPrefix(terms: readonly string[], prefix: string): boolean {
  return terms[lowerBound(terms, prefix)]?.startsWith(prefix) ?? false;
}

/** Position of the first term that is not before the given one. */
function lowerBound(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
