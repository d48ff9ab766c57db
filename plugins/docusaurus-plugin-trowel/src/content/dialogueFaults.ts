import type { Choice, Turn } from './dialogue.ts';
import { proposeNear } from './fixProposals.ts';
import type { Problem } from './problem.ts';
import { createFindSimilar, suggest } from './spellingSuggestion.ts';

/** A fault of a dialogue, with its line. */
export type DialogueFault = Pick<Problem, 'code' | 'severity' | 'message' | 'fixes'> & { readonly line: number };

/** Finds what is wrong with a dialogue: choices that lead nowhere, turns that nothing leads to, circles, endings that do not look back. */
export function findDialogueFaults(turns: readonly Turn[]): readonly DialogueFault[] {
  const [scene, ...others] = turns;
  if (!scene || scene.choices.length === 0) {
    const message =
      'This dialogue has nothing to choose from: end its scene with a list such as `- **Ask:** “What do you see?” → look`, and begin the turn with a line `**look**`.';
    return [toFault(scene?.line ?? 1, message)];
  }
  const named = new Map<string, Turn>();
  const faults: DialogueFault[] = [];
  for (const turn of others) {
    if (named.has(turn.name)) {
      faults.push(toFault(turn.line, `The turn \`${turn.name}\` is there twice; give one of the two another name.`));
    } else named.set(turn.name, turn);
  }
  const names = [...named.keys()];
  for (const choice of turns.flatMap(({ choices }) => choices)) faults.push(...checkChoice(choice, names));
  const reached = new Set(turns.flatMap(({ choices }) => choices.flatMap(({ target }) => target ?? [])));
  for (const { name, line } of named.values()) {
    if (!reached.has(name))
      faults.push(
        toFault(
          line,
          `Nothing leads to the turn \`${name}\`; end a choice with \`→ ${name}\`, or remove it.`,
          'warning',
        ),
      );
  }
  const circle = findCircle(scene, named);
  if (circle) {
    const message = `The turns go round in circles: ${circle.join(' → ')}. Let one of their choices lead to an ending.`;
    faults.push(toFault(named.get(circle[0] ?? '')?.line ?? scene.line, message));
  }
  for (const { name, line, choices, looksBack } of named.values()) {
    if (choices.length === 0 && !looksBack)
      faults.push(
        toFault(
          line,
          `The ending \`${name}\` does not look back; add a paragraph that begins with \`**Look back:**\`.`,
          'warning',
        ),
      );
  }
  return faults.sort((a, b) => a.line - b.line);
}

function checkChoice({ target, line }: Choice, names: readonly string[]): readonly DialogueFault[] {
  if (target === undefined)
    return [toFault(line, 'This choice leads nowhere; end it with an arrow and the name of a turn: `→ look`.')];
  if (names.includes(target)) return [];
  const near = createFindSimilar(names)(target);
  const message = `This choice leads to \`${target}\`, which is no turn of this dialogue; begin one with a line \`**${target}**\`.${suggest(near[0])}`;
  return [{ ...toFault(line, message), fixes: proposeNear(target, near) }];
}

/** Finds a way that comes back to a turn, from that turn to itself. */
function findCircle(scene: Turn, named: ReadonlyMap<string, Turn>): readonly string[] | undefined {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = ({ choices }: Turn): readonly string[] | undefined => {
    for (const { target = '' } of choices) {
      const turn = named.get(target);
      if (!turn || done.has(target)) continue;
      if (way.includes(target)) return [...way.slice(way.indexOf(target)), target];
      way.push(target);
      const found = visit(turn);
      if (found) return found;
      way.pop();
      done.add(target);
    }
    return undefined;
  };
  return visit(scene);
}

function toFault(line: number, message: string, severity: Problem['severity'] = 'error'): DialogueFault {
  return { code: 'broken-dialogue', severity, message, line };
}
