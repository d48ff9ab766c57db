import type { Candidate } from '../../code/dig/candidates.ts';
import type { Evidence } from '../../code/dig/evidence.ts';
import { shortSha, withoutAddresses } from '../../code/dig/history.ts';
import type { Survey } from '../../code/dig/survey.ts';
import { pluralize } from '../../shared/plural.ts';
import { type Look, toLine } from '../io.ts';
import type { DigJson } from '../shapes/dig.ts';
import type { CopyPlan } from '../stampedCopy.ts';

interface ReportInput {
  /** The name of the repository's folder. */
  readonly name: string;
  readonly found: Survey;
  readonly shown: readonly Candidate[];
  /** The draft pages, by position in the list. */
  readonly drafts: ReadonlyMap<number, CopyPlan & { readonly file: string }>;
  readonly isShallow: boolean;
}

/** Returns what `--json` prints. */
export function toDigJson({ name, found, shown, drafts, isShallow }: ReportInput): DigJson {
  return {
    version: 1,
    repository: name,
    commits: found.commits,
    cut: found.isCut || isShallow,
    total: found.candidates.length,
    candidates: shown.map((candidate, index) => {
      const draft = drafts.get(index);
      return {
        number: index + 1,
        key: clean(candidate.key),
        title: clean(candidate.title),
        score: Math.round(candidate.score * 10) / 10,
        files: [...candidate.files],
        from: candidate.from,
        to: candidate.to,
        witnesses: candidate.witnesses.map(clean),
        evidence: candidate.evidence.map(toEvidenceJson),
        draft: draft ? { file: draft.file, state: draft.state, reason: draft.reason ?? null } : null,
      };
    }),
    notes: found.notes.map(toLine),
  };
}

type EvidenceJson = DigJson['candidates'][number]['evidence'][number];

function toEvidenceJson(evidence: Evidence): EvidenceJson {
  const none = {
    path: null,
    line: null,
    text: null,
    about: null,
    commits: [],
    changes: null,
    fixes: null,
    authors: null,
  };
  if (evidence.type === 'undone')
    return {
      ...none,
      type: 'undone',
      commits: evidence.chain.steps.map(({ commit: { sha, date, author, subject }, did }) => ({
        did,
        sha: shortSha(sha),
        date,
        author: clean(author),
        subject: clean(subject),
      })),
    };
  if (evidence.type === 'contested') {
    const { path, commits, fixes, authors } = evidence.fileHistory;
    return { ...none, type: 'contested', path, changes: commits, fixes, authors: authors.size };
  }
  const { found } = evidence;
  const { sha, date, author, subject } = found.origin;
  return {
    ...none,
    type: evidence.type,
    path: found.path,
    line: found.line,
    text: clean(found.text),
    about: evidence.type === 'comment' ? evidence.found.what.name : evidence.found.what.value,
    commits: [{ did: 'made', sha: shortSha(sha), date, author: clean(author), subject: clean(subject) }],
  };
}

function clean(text: string): string {
  return withoutAddresses(toLine(text));
}

/** How many pieces of evidence are printed of each proposal; --json has them all. */
const maxShown = 5;

/** Returns what a terminal shows, best proposal first. */
export function toDigText(report: DigJson, { paint, wrap }: Look): string {
  const width = String(report.candidates.length).length;
  const indent = ' '.repeat(width + 2);
  const lines = report.candidates.flatMap(({ number, title, files, witnesses, evidence, draft }) => [
    paint('bold', `${String(number).padStart(width)}. ${title}`),
    paint(
      'dim',
      `${indent}${files.slice(0, 3).map(toLine).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`,
    ),
    ...evidence.slice(0, maxShown).flatMap((one) => describe(one).map((line) => indent + line)),
    ...(evidence.length > maxShown ? [paint('dim', `${indent}and ${evidence.length - maxShown} more`)] : []),
    ...(witnesses.length > 0 ? [`${indent}ask: ${witnesses.join(', ')}`] : []),
    ...(draft
      ? [`${indent}${paint(draft.state === 'left' ? 'yellow' : 'green', draft.state)}: ${draft.reason ?? draft.file}`]
      : []),
    '',
  ]);
  return `${[...lines, ...sumsOf(report)].map((line) => wrap(line, `${indent}  `)).join('\n')}\n`;
}

function describe({ type, path, line, text, about, commits, changes, fixes, authors }: EvidenceJson): string[] {
  if (type === 'undone')
    return commits.map(
      ({ did, sha, date, subject, author }) => `${date} ${sha} ${did.padEnd(6)} “${cut(subject)}” (${author})`,
    );
  if (type === 'contested') return [`${changes} commits by ${authors} people, ${fixes} of them fixes`];
  const [origin] = commits;
  return [`${origin?.date} ${origin?.sha} ${about}: ${cut(text ?? '')} (${toLine(path ?? '')}:${line})`];
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function sumsOf({ candidates, total, commits, cut: isCut, notes }: DigJson): string[] {
  const shown = total > candidates.length ? `${candidates.length} of ${total} proposals` : pluralize(total, 'proposal');
  const isWhole = !isCut && notes.length === 0;
  const written = candidates.flatMap(({ draft }) => draft ?? []);
  return [
    total === 0 && isWhole
      ? `Nothing odd was found in ${pluralize(commits, 'commit')}.`
      : `${total === 0 ? 'No proposals' : shown} from ${pluralize(commits, 'commit')}.`,
    ...(total > 0 && written.length === 0
      ? ['To draft a page, run the command again with --write --only <number>.']
      : []),
    ...(isCut ? ['The history is cut off: what is older than the commits here was not seen.'] : []),
    ...notes,
    ...(written.length > 0
      ? [
          `Drafts: ${['new', 'updated', 'unchanged', 'left'].map((state) => `${written.filter((one) => one.state === state).length} ${state}`).join(', ')}`,
        ]
      : []),
  ];
}
