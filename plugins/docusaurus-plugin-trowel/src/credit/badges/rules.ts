import type { Position, Problem } from '../../content/problem.ts';
import { didYouMean } from '../../content/spellingSuggestion.ts';
import { type DocumentPath, parseYamlDocument, type TeamDocument } from '../../content/team/document.ts';
import { toFaults } from '../../content/team/faults.ts';
import { type BadgeFact, badgeFactNames } from './facts.ts';
import { type BadgeRule, type Conditions, type Range, ruleFields, ruleSchema, rulesFile } from './rule.ts';
import { findContradiction } from './ruleFaults.ts';

/** What the file of the rules says. */
export interface RulesFile {
  /** The rules that can be used. */
  readonly rules: readonly BadgeRule[];
  readonly problems: readonly Problem[];
}

/** Reads the file of the rules. A rule that is wrong costs no other. */
export function readRules(content: string, source = rulesFile): RulesFile {
  const document = parseYamlDocument(content);
  if (document.fault) {
    const message = `This is not valid YAML: ${document.fault.message}. Put texts with a colon or a quotation mark in quotes.`;
    return { rules: [], problems: [toProblem(source, document.fault.at, message)] };
  }
  const { value } = document;
  if (value === null || value === undefined) return { rules: [], problems: [] };
  const { rules: items, ...others } = (typeof value === 'object' ? value : {}) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(Array.isArray(value) ? {} : others).map((key) => {
    const message = `\`${key}\` is not a field of the file, which has rules; remove it.${didYouMean(key, ['rules'])}`;
    return toProblem(source, document.placeOfName([key]), message);
  });
  if (!Array.isArray(items)) {
    const message = 'Write a line `rules:` and a list below: `- id: …`.';
    return items === null
      ? { rules: [], problems: unknown }
      : { rules: [], problems: [...unknown, toProblem(source, document.placeOf(['rules']), message)] };
  }
  return readItems(items, unknown, { source, document });
}

interface Place {
  readonly source: string;
  readonly document: TeamDocument;
}

function readItems(items: readonly unknown[], before: readonly Problem[], place: Place): RulesFile {
  const problems = [...before];
  const rules = new Map<string, BadgeRule>();
  const ids = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const { rule, problems: found } = readRule(item, ['rules', index], place);
    problems.push(...found);
    // A rule that is wrong elsewhere has its id, too.
    const written = (item as { id?: unknown } | null)?.id;
    const id = typeof written === 'string' ? written.trim() : undefined;
    const first = id === undefined ? undefined : ids.get(id);
    const at = place.document.placeOf(['rules', index, 'id']);
    if (first !== undefined) {
      const message = `\`${id}\` is the id of the rule on line ${first}, too; give this one another, so that it has an address of its own.`;
      problems.push(toProblem(place.source, at, message, 'id'));
    } else if (id !== undefined) ids.set(id, at.line);
    // Of several with one id the first that is right counts.
    if (rule && !rules.has(rule.id)) rules.set(rule.id, rule);
  }
  return { rules: [...rules.values()], problems };
}

function readRule(item: unknown, at: DocumentPath, { source, document }: Place) {
  const { data, error } = ruleSchema.safeParse(item);
  const faults = error ? toFaults(error, item, { source, document, at, what: 'a rule', known: ruleFields }) : [];
  const unknown = (['all', 'any'] as const).flatMap((group) =>
    namesIn(item, group)
      .filter((fact) => !isFact(fact))
      .map((fact) => {
        const message = `\`${fact}\` is no fact that a rule can count; expected ${badgeFactNames.join(', ')}.${didYouMean(fact, badgeFactNames)}`;
        return toProblem(source, document.placeOfName([...at, group, fact]), message, group);
      }),
  );
  if (!data || unknown.length > 0) return { problems: [...faults, ...unknown] };
  const rule: BadgeRule = {
    ...data,
    all: toConditions(data.all),
    any: toConditions(data.any),
    at: document.placeOf([...at, 'id']),
  };
  const contradiction = findContradiction(rule);
  if (contradiction === undefined) return { rule, problems: [] };
  const { message, path } = contradiction;
  return { problems: [toProblem(source, document.placeOfName([...at, ...path]), message, path[0])] };
}

/** Lists the facts of a rule as they are written, since other fields of it can be wrong. */
function namesIn(item: unknown, group: 'all' | 'any'): readonly string[] {
  const written = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[group] : undefined;
  return typeof written === 'object' && written !== null && !Array.isArray(written) ? Object.keys(written) : [];
}

const isFact = (name: string): name is BadgeFact => (badgeFactNames as readonly string[]).includes(name);

function toConditions(written: Readonly<Record<string, Range>> = {}): Conditions {
  return new Map(Object.entries(written).filter((one): one is [BadgeFact, Range] => isFact(one[0])));
}

function toProblem(source: string, at: Position, message: string, field?: string): Problem {
  return { code: 'broken-data', severity: 'error', message, source, at, field };
}
