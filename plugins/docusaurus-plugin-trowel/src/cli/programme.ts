import type { Figure } from '../programme/figure.ts';
import { choosePastDays, type Trend } from '../programme/trend.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine } from './io.ts';
import { type LoadedProgramme, loadProgramme } from './loadProgramme.ts';
import { toProgrammeJson } from './programmeJson.ts';
import { figureWords, toAmount, toDetail, toNoTrend, toValue, toWanted, toWhy } from './programmeWords.ts';

interface ProgrammeOptions extends Pick<ContentOptions, 'content'> {
  readonly json: boolean;
  readonly outcomeAfter?: string;
  /** Whether a figure that misses its target gives exit code 1. */
  readonly strict: boolean;
}

/** `trowel programme`: prints how the mentoring programme stands against its targets. */
export async function programme({ content, json, strict, outcomeAfter }: ProgrammeOptions, io: Io): Promise<number> {
  const daysSince = (first: string) => choosePastDays(io.today, first);
  const loaded = await loadProgramme({ content, outcomeAfter, daysSince }, io);
  io.stdout.write(
    json ? `${JSON.stringify(toProgrammeJson(loaded), undefined, 2)}\n` : toText(loaded, await createLook(io)),
  );
  const isBad = loaded.programme.figures.some(({ state }) => state === 'bad');
  return strict && isBad ? exitCodes.problems : exitCodes.ok;
}

const headings = { bad: 'Misses its target', watch: 'Just misses it', good: 'On target', unknown: 'Nobody can tell' };

/** Writes the figures by state, the worst first. */
function toText({ hub, programme: { on, figures }, trend, folder }: LoadedProgramme, look: Look): string {
  if (hub.entries.length === 0) return `${noPages({ pages: 0, folder })}\n`;
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  const { paint } = look;
  const blocks = (Object.keys(headings) as (keyof typeof headings)[]).flatMap((state) => {
    const found = figures.filter((figure) => figure.state === state);
    if (found.length === 0) return [];
    const heading = paint(state === 'bad' ? ['bold', 'red'] : 'bold', headings[state]);
    return [[heading, ...found.flatMap((figure) => toRows(figure, { titles, trend, look }))].join('\n')];
  });
  const last = trend.why ? toNoTrend(trend.why) : undefined;
  return `${[`As of ${on}`, ...blocks, ...(last === undefined ? [] : [last])].join('\n\n')}\n`;
}

/** How many pages of a figure are named. */
const mostNamed = 4;

interface RowContext {
  readonly titles: ReadonlyMap<string, string>;
  readonly trend: Trend;
  readonly look: Look;
}

function toRows(figure: Figure, { titles, trend, look: { wrap, paint } }: RowContext): string[] {
  const { name, state, owner, about, why } = figure;
  const [title, next] = figureWords[name];
  const before = trend.points.find(({ values }) => values[name] !== undefined);
  const then = before?.values[name];
  const facts = [
    toDetail(figure),
    toWanted(figure) && `wanted: ${toWanted(figure)}`,
    before && then !== undefined && why !== 'count' && `from ${toAmount(name, then)} on ${before.on}`,
  ].filter((fact) => typeof fact === 'string');
  const value = toValue(figure);
  const amount = value === undefined ? '' : `: ${value}`;
  const first = wrap(`  ${title}${amount}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`, '    ');
  if (state === 'good') return [first];
  const answers = `    Owner: ${toLine(owner?.name ?? 'nobody')}`;
  if (state === 'unknown') return [first, wrap(`    ${toWhy(figure)}`, '    '), answers];
  const named = about.slice(0, mostNamed).map((id) => toLine(titles.get(id) ?? id));
  const more = about.length > mostNamed ? `; and ${about.length - mostNamed} more` : '';
  return [
    first,
    ...(named.length > 0 ? [wrap(`    ${named.join('; ')}${more}`, '      ')] : []),
    wrap(`    Next: ${paint('cyan', next)}`, '      '),
    answers,
  ];
}
