import { withArticle } from '../shared/article.ts';
import { proposeNear } from './fixProposals.ts';
import type { FrontMatter } from './frontMatter.ts';
import { isKindName, type KindName, kindNames } from './kinds/index.ts';
import type { Problem } from './problem.ts';
import { createFindSimilar, didYouMean } from './spellingSuggestion.ts';
import { findWrittenName } from './writtenName.ts';

interface StatedKind {
  readonly kindName: KindName;
  readonly problems: readonly Problem[];
}

/** Reads the kind that a page says it is. `fallback`: the kind of its folder. */
export function readKind(frontMatter: FrontMatter, fallback: KindName, source: string): StatedKind {
  const name = findWrittenName(frontMatter, 'kind');
  const kind = frontMatter.data[name];
  if ((kind ?? fallback) === 'decision' && Object.hasOwn(frontMatter.data, findWrittenName(frontMatter, 'log')))
    return { kindName: 'log', problems: [toLogHint(frontMatter, source)] };
  if (kind === undefined || kind === null) return { kindName: fallback, problems: [] };
  if (isKindName(kind)) return { kindName: kind, problems: [] };
  const written = typeof kind === 'string' ? kind : JSON.stringify(kind);
  const message = `\`kind\` is \`${written}\`; expected ${kindNames.join(', ')}.${didYouMean(written, kindNames)} The page is taken as ${withArticle(fallback)}.`;
  const at = frontMatter.place(name);
  return {
    kindName: fallback,
    problems: [
      {
        code: 'unknown-kind',
        severity: 'error',
        message,
        source,
        at,
        field: 'kind',
        fixes: proposeNear(written, createFindSimilar(kindNames)(written)),
      },
    ],
  };
}

/** Makes the hint for the old form of log entries: decisions with a field `log`. */
function toLogHint(frontMatter: FrontMatter, source: string): Problem {
  // A written kind counts before the folder, so moving such a page would not help.
  const isWritten = frontMatter.data[findWrittenName(frontMatter, 'kind')] !== undefined;
  const field = isWritten ? 'kind' : 'log';
  const name = findWrittenName(frontMatter, field);
  const fix = isWritten ? 'write `kind: log`' : 'write `kind: log`, or put the page into a folder `log`';
  return {
    code: 'old-form',
    severity: 'warning',
    message: `A decision with \`log\` is an entry of a decision log, and is read as one; ${fix}.`,
    source,
    at: frontMatter.placeOfName(name) ?? frontMatter.place(name),
    field,
    fixes: [{ type: 'set', fields: { kind: 'log' } }],
  };
}
