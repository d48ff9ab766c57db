/** A map or a list that is open at a line of front matter, by its column. */
export interface Level {
  readonly column: number;
  readonly type: 'map' | 'list';
  /** Of a map, the name last read; of a list, the position of the item. */
  step: string | number;
  readonly names: string[];
}

/** A line from a column on: what is behind its dashes. */
interface Entered {
  readonly column: number;
  readonly rest: string;
  /** Whether it stands behind a dash. */
  readonly isItem: boolean;
}

/** A name with its colon: what is before the colon, with spaces, and what is behind it. */
const keyed = /^("[^"]*"\s*|'[^']*'\s*|[^\s"'#[\]{},&*!|>%@`-][^:#]*|-[^\s:#][^:#]*):(?:\s+(.*)|)$/;

/** Walks down lines of front matter, and knows by their indentation which maps and lists are open. Broken lines cost only themselves. */
export function createFieldWalk() {
  const levels: Level[] = [];
  /** The column of a field whose value is a text of several lines. */
  let blockText: number | undefined;
  let flow: { text: string; readonly path: readonly (string | number)[] } | undefined;

  const closeTo = (column: number, type: Level['type']) => {
    const isOver = (level: Level) =>
      level.column > column || (level.column === column && level.type === 'list' && type === 'map');
    while (levels.length > 0 && isOver(levels.at(-1) as Level)) levels.pop();
  };
  const enter = (line: string, until = line.length): Entered => {
    let column = /^\s*/.exec(line.slice(0, until))?.[0].length ?? 0;
    let isItem = false;
    for (;;) {
      const dash = /^-(?:[ \t]+|$)/.exec(line.slice(column))?.[0];
      if (dash === undefined || column >= until) break;
      closeTo(column, 'list');
      const top = levels.at(-1);
      if (top?.type === 'list' && top.column === column) top.step = Number(top.step) + 1;
      else levels.push({ column, type: 'list', step: 0, names: [] });
      column += Math.min(dash.length, Math.max(1, until - column));
      isItem = true;
    }
    return { column, rest: line.slice(column), isItem };
  };
  const pathOf = (open: readonly Level[]) => open.map(({ step }) => step);
  /** The levels around what stands at a column: behind a dash all, else those further left. */
  const around = (column: number, isItem: boolean): readonly Level[] =>
    isItem
      ? levels
      : levels.filter((level) => level.column < column || (level.column === column && level.type === 'map'));
  const mapAt = (column: number, isItem: boolean) => {
    const last = around(column, isItem).at(-1);
    return last?.type === 'map' && last.column >= column ? last : undefined;
  };
  return {
    read(line: string) {
      if (flow) {
        flow.text += `${line}\n`;
        if (isClosed(flow.text)) flow = undefined;
        return;
      }
      if (line.trim() === '') return;
      const indent = /^\s*/.exec(line)?.[0].length ?? 0;
      if (blockText !== undefined && indent > blockText) return;
      blockText = undefined;
      if (/^\s*#/.test(line)) return;
      const { column, rest } = enter(line);
      const key = keyed.exec(rest);
      const value = key ? (key[2] ?? '') : rest;
      if (key) {
        closeTo(column, 'map');
        const name = (key[1] ?? '').trimEnd().replace(/^(["'])(.*)\1$/, '$2');
        const top = levels.at(-1);
        if (top?.type === 'map' && top.column === column) {
          top.step = name;
          top.names.push(name);
        } else levels.push({ column, type: 'map', step: name, names: [name] });
        if (/^[|>]/.test(value)) blockText = column;
      }
      if (/^[[{]/.test(value) && !isClosed(value)) flow = { text: `${value}\n`, path: pathOf(levels) };
    },
    enter,
    /** The text and path of a list or map in brackets that earlier lines have opened. */
    openFlow: () => flow,
    isInBlockText: (line: string) => blockText !== undefined && (/^\s*/.exec(line)?.[0].length ?? 0) > blockText,
    /** The path of the map or item to which something at a column belongs. */
    pathAt(column: number, isItem: boolean): readonly (string | number)[] {
      const open = around(column, isItem);
      return pathOf(mapAt(column, isItem) ? open.slice(0, -1) : open);
    },
    levelAt: mapAt,
  };
}

/** Says whether the brackets of a value are all closed. */
function isClosed(text: string): boolean {
  const bare = text.replaceAll(/"(?:\\.|[^"\\])*"|'[^']*'/g, '').replaceAll(/(?:^|\s)#.*$/gm, '');
  const count = (sign: string) => bare.split(sign).length;
  return count('[') <= count(']') && count('{') <= count('}');
}
