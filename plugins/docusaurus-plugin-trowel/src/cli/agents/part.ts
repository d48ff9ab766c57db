import { countTokens } from '../../assistant/tokens.ts';
import { pluralize } from '../../shared/plural.ts';
import { quoteLine, quoteName, quotingNote, toVisibleLine } from '../../shared/quote.ts';
import { toShellWord } from '../../shared/shellWord.ts';
import type { PageRef } from '../../why/types.ts';
import type { CodeLandmine } from './landmines.ts';
import { beginMark, endMark } from './marks.ts';

/** How somebody asks the hub from the repository of the code. */
export interface HowToAsk {
  /** The command, as it is typed before `why`: `npx trowel`. */
  readonly command: string;
  /** The option that says where the hub is; empty when it is that of the repository. */
  readonly source: string;
  /** The address of the published hub. */
  readonly site?: string;
  /** Names the page, so that one can open it: its file, or its id when the hub is elsewhere. */
  readonly nameOf: (page: PageRef) => string;
}

interface PartInput {
  /** The folder that the file is for, from the repository's root; empty for the root. */
  readonly folder: string;
  readonly landmines: readonly CodeLandmine[];
  readonly how: HowToAsk;
  readonly maxTokens: number;
}

/** Our part of a file, and what is not in it. */
export interface WrittenPart {
  readonly lines: readonly string[];
  readonly shown: number;
  readonly leftOut: number;
}

/** Longest text of a landmine, in characters. Its page has the rest. */
const maxText = 240;
const mostPlaces = 2;

/** Writes our part: how to ask, and as many landmines as fit. Each page's first one comes before the second of any. */
export function writePart({ folder, landmines, how, maxTokens }: PartInput): WrittenPart {
  const rows = landmines.map((one) => toRow(one, how));
  const byNeed = [...landmines.keys()].sort((a, b) => landmineAt(a) - landmineAt(b) || a - b);
  const lines = (chosen: ReadonlySet<number>) =>
    toLines({ folder, how, rows: rows.filter((_, at) => chosen.has(at)), leftOut: rows.length - chosen.size });
  const chosen = new Set<number>();
  // The longest that the rest can become: it says that something is left out.
  let spent = countTokens(toLines({ folder, how, rows: [], leftOut: Math.max(1, rows.length) }).join('\n'));
  for (const at of byNeed) {
    spent += countTokens(rows[at] as string) + 1;
    if (spent > maxTokens) break;
    chosen.add(at);
  }
  return { lines: lines(chosen), shown: chosen.size, leftOut: rows.length - chosen.size };

  function landmineAt(index: number): number {
    return (landmines[index] as CodeLandmine).at === 0 ? 0 : 1;
  }
}

interface LinesInput extends Pick<PartInput, 'folder' | 'how'> {
  readonly rows: readonly string[];
  readonly leftOut: number;
}

function toLines({ folder, how, rows, leftOut }: LinesInput): string[] {
  const here = folder === '' ? '.' : toShellWord(folder);
  const more = rows.length > 0 ? ' more' : '';
  return [
    beginMark,
    '<!-- Written by trowel agents. What is changed in here is lost; change the pages of the hub. -->',
    '',
    '## Why this code is as it is',
    '',
    `Some of it looks odd on purpose. Before you change, simplify or remove code, ask what it is there for${folder === '' ? '' : ', from the root of the repository'}:`,
    '',
    `- ${quoteLine(toCommand(how, 'why <path>'))}, with \`--diff HEAD\` in place of the path for all that is not committed yet`,
    ...(folder === ''
      ? [`- or the tools \`why\` and \`before_you_change\` of the MCP server: ${quoteLine(toCommand(how, 'mcp'))}`]
      : []),
    ...(how.site === undefined ? [] : [`- or in a browser: <${how.site}why>`]),
    ...(rows.length + leftOut > 0
      ? [
          '',
          `What breaks${folder === '' ? '' : ` in ${quoteName(folder)}`} if somebody cleans up. ${quotingNote}`,
          '',
          ...rows,
        ]
      : []),
    ...(leftOut > 0
      ? [
          '',
          `${pluralize(leftOut, `${more.trim()}${more === '' ? '' : ' '}landmine`)} ${leftOut === 1 ? 'is' : 'are'} left out here. To see all: ${quoteLine(toCommand(how, `why ${here}`))}`,
        ]
      : []),
    '',
    endMark,
  ];
}

/** Writes a command to copy. */
function toCommand({ command, source }: HowToAsk, words: string): string {
  return [command, words, source].filter(Boolean).join(' ');
}

/** Writes a landmine as one line. All that comes from content is quoted: nothing in it is markup, an import or a mark. */
function toRow({ page, text, where }: CodeLandmine, { nameOf }: HowToAsk): string {
  const places = where.slice(0, mostPlaces).map(quoteName).join(', ');
  const more = where.length > mostPlaces ? ` and ${where.length - mostPlaces} more` : '';
  const { reconsider = 'bound' } = page;
  // While one of its reasons holds, it holds.
  const gone = reconsider === 'bound' ? '' : '; its reasons are gone, so check what relies on it now';
  return `- ${places}${more}: ${quoteLine(clip(toVisibleLine(text)))} (${quoteName(nameOf(page))}${gone})`;
}

function clip(text: string): string {
  return text.length <= maxText ? text : `${text.slice(0, maxText).replace(/\s+\S*$/, '')} …`;
}
