import type { Answer, MatchReason } from '../../why/types.ts';
import type { WhyJson } from '../shapes/why.ts';
import type { WhyReport } from './report.ts';

/** Returns what `--json` prints. */
export function toWhyJson({ answer, breaks, notes }: WhyReport): WhyJson {
  return {
    version: 1,
    answers: answer.answers.map(toAnswer),
    breaks: breaks.map((one) => ({ ...one })),
    ungoverned: [...answer.ungoverned],
    unknown: answer.unknown.map(({ nearest, ...marker }) => ({ ...marker, nearest: nearest ?? null })),
    notes: [...notes],
  };
}

function toAnswer({ page, places }: Answer): WhyJson['answers'][number] {
  return {
    id: page.id,
    kind: page.kind,
    number: page.number ?? null,
    title: page.title,
    status: page.status ?? null,
    verdict: page.verdict ?? null,
    date: page.date ?? null,
    source: page.source,
    why: page.why,
    landmines: page.landmines.map(({ title, text, anchor }) => ({
      title: title ?? null,
      text,
      anchor: anchor ?? null,
    })),
    constraints: page.constraints.map(({ id, title, source, status, since, until }) => ({
      id,
      title,
      source,
      status: status ?? null,
      since: since ?? null,
      until: until ?? null,
    })),
    ask: page.explainers.map(({ name, as, leaving, channels = [] }) => ({
      name,
      as,
      leaving: leaving ?? null,
      channels: channels.map((channel) => channel.name),
    })),
    supersededBy: page.supersededBy
      ? { id: page.supersededBy.id, title: page.supersededBy.title, source: page.supersededBy.source }
      : null,
    verified: page.verified ?? null,
    places: places.map(({ path, reasons }) => ({ path, because: reasons.map(toBecause) })),
  };
}

function toBecause(reason: MatchReason): WhyJson['answers'][number]['places'][number]['because'][number] {
  if (reason.type === 'glob') return { glob: reason.glob, line: null, near: null, removed: null };
  const { line, near, removed = false } = reason;
  return { glob: null, line, near, removed };
}
