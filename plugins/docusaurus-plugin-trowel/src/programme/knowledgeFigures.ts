import type { HubEntry } from '../hub/hub.ts';
import type { SystemKnowledge } from '../hub/knowledge.ts';
import { findOutcomeDue, type OutcomeAfter } from '../hub/reviews.ts';
import type { Team } from '../hub/team.ts';
import type { CalendarDate } from '../shared/date.ts';
import { extend } from '../shared/lazyParts.ts';
import { type Measured, toCount, toShare } from './figure.ts';

interface KnowledgeFacts {
  /** Those that are shown. */
  readonly entries: readonly HubEntry[];
  readonly knowledge: readonly SystemKnowledge[];
  readonly questions: Team['questions'];
  readonly outcomeAfter: OutcomeAfter;
  readonly today: CalendarDate;
}

/** Measures where knowledge is thin on a day: systems that nobody or one could explain, pages past their date, open questions. */
export function measureKnowledge({ entries, knowledge, questions, outcomeAfter, today }: KnowledgeFacts): Measured[] {
  const published = entries.filter(({ kind }) => kind !== 'log');
  return [
    toThinness('systems-nobody', knowledge, 0),
    toThinness('systems-one', knowledge, 1),
    measureFreshness(published, today),
    measureOutcomes(published, { outcomeAfter, today }),
    toShare('questions-answered', {
      part: questions.filter(({ answers }) => answers.length > 0).length,
      of: questions.length,
      about: [],
    }),
  ];
}

/** Counts the systems that exactly so many people could explain. One and nobody are two figures, and are never added. */
function toThinness(
  name: 'systems-nobody' | 'systems-one',
  knowledge: readonly SystemKnowledge[],
  count: number,
): Measured {
  if (knowledge.length === 0) return { name, why: 'nothing', about: [] };
  const thin = knowledge.filter(({ people }) => people.length === count);
  return {
    ...toCount(
      name,
      thin.map(({ system }) => system),
    ),
    part: thin.length,
    of: knowledge.length,
  };
}

function measureFreshness(entries: readonly HubEntry[], today: CalendarDate): Measured {
  const dated = entries.filter(({ due }) => due !== undefined);
  const late = dated.filter(({ due }) => (due as string) < today);
  return toShare('pages-fresh', {
    part: dated.length - late.length,
    of: dated.length,
    about: late.map(({ id }) => id),
  });
}

/** Measures how many of the decisions that are old enough say how they turned out. */
function measureOutcomes(
  entries: readonly HubEntry[],
  { outcomeAfter, today }: Pick<KnowledgeFacts, 'outcomeAfter' | 'today'>,
): Measured {
  const old = entries.filter((entry) => {
    if (entry.kind !== 'decision') return false;
    const due = findOutcomeDue(extend(entry, { fields: { ...entry.fields, outcome: undefined } }), outcomeAfter);
    return due !== undefined && due < today;
  });
  const open = old.filter(({ fields }) => fields.outcome === undefined);
  return toShare('outcomes-judged', {
    part: old.length - open.length,
    of: old.length,
    about: open.map(({ id }) => id),
  });
}
