import { type Actor, actors } from '../shared/actor.ts';
import { titleAnchor } from '../shared/titleAnchor.ts';
import type { WrittenStep } from './blocks.ts';
import type { StepBlock } from './entry.ts';
import type { Fix } from './fix.ts';
import { proposeNear, proposeValues } from './fixProposals.ts';
import type { Problem } from './problem.ts';
import { createFindSimilar, suggest } from './spellingSuggestion.ts';
import { toTitle } from './title.ts';

/** What a step can say of itself in its braces. */
export const stepFields = ['stage', 'minutes', 'who', 'after', 'milestone', 'do', 'why', 'done_when'];
/** What can stand there: the first two are Docusaurus's, for all blocks. */
const known = ['id', 'class', ...stepFields];

/** The words with which a paragraph begins that says more about the step: `**Why:** nobody can let you in after six.` */
const labels = { do: 'do', why: 'why', 'done when': 'doneWhen' } as const;
const label = new RegExp(`^(${Object.keys(labels).join('|')})\\s*:\\s*`, 'i');

type Said = Partial<Record<(typeof labels)[keyof typeof labels], string>>;

interface StepsInput {
  /** The name of the path in whose text the blocks stand; `undefined` for a page that is no path. */
  readonly path: string | undefined;
  readonly source: string;
}

type Report = (problem: Pick<Problem, 'code' | 'severity' | 'message' | 'fixes'>) => void;

/** Reads the steps in the text of a path. Each is a step whatever is wrong with it; the problems say what is. */
export function parseStepBlocks(
  written: readonly WrittenStep[],
  { path, source }: StepsInput,
): { readonly stepBlocks: readonly StepBlock[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const stepBlocks = written.flatMap((step): StepBlock[] => {
    const at = { line: step.lines[0], column: 1 };
    const report: Report = (problem) => problems.push({ ...problem, source, at });
    if (path === undefined) {
      const message = 'A `step` block counts only in the text of a path; move it there, or use another block here.';
      report({ code: 'contradiction', severity: 'warning', message });
      return [];
    }
    const { id, title } = nameStep(step, taken, report);
    return [{ ...readAttributes(step, report), ...readText(step), id, title, path, at }];
  });
  return { stepBlocks, problems };
}

function nameStep({ title, attributes }: WrittenStep, taken: Set<string>, report: Report) {
  const written = attributes.id ?? titleAnchor(title) ?? '';
  const id = written === '' ? 'step' : written;
  if (!title) {
    const message = `This step has no title; say in it what to do: \`:::step[Get your badge]{#${id}}\`.`;
    report({ code: 'incomplete-step', severity: 'warning', message });
  } else if (attributes.id === undefined) {
    const message = `This step has no id of its own, so readers lose its tick when its title changes; write \`:::step[${title}]{#${id}}\`.`;
    report({ code: 'incomplete-step', severity: 'warning', message, fixes: [{ type: 'brace', text: `#${id}` }] });
  }
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  if (taken.has(id)) {
    const message = `The id \`${id}\` is that of an earlier step of this path; give one of the two another: \`{#other-id}\`.`;
    const other: Fix =
      attributes.id === undefined
        ? { type: 'brace', text: `#${free}` }
        : { type: 'write', right: `#${free}`, instead: `#${id}` };
    report({ code: 'duplicate-id', severity: 'error', message, fixes: [other] });
  }
  taken.add(free);
  return { id: free, title: title || toTitle(free) };
}

function readAttributes(
  { attributes }: WrittenStep,
  report: Report,
): Omit<StepBlock, 'id' | 'title' | 'text' | 'path'> {
  const { stage, minutes, who, after = '', milestone, why } = attributes;
  const refuse = (name: string, expected: string, fixes: Problem['fixes'] = []) =>
    report({
      code: 'wrong-type',
      severity: 'error',
      message: `\`${name}\` of this step is \`${attributes[name]}\`; expected ${expected}.`,
      fixes,
    });
  for (const name of Object.keys(attributes)) {
    if (known.includes(name) || name.startsWith('x-')) continue;
    const near = createFindSimilar(known)(name);
    const message = `\`${name}\` is not a field of a step, which has ${stepFields.join(', ')}; remove it.${suggest(near[0])}`;
    report({ code: 'unknown-field', severity: 'warning', message, fixes: proposeNear(name, near) });
  }
  const isTime = Number(minutes) > 0 && Number.isFinite(Number(minutes));
  if (minutes !== undefined && !isTime) refuse('minutes', 'a number of minutes, like 15');
  const isActor = actors.includes(who as Actor);
  if (who !== undefined && !isActor) refuse('who', actors.join(' or '), proposeValues(who, actors));
  if (milestone !== undefined && !/^(?:true|false)?$/.test(milestone)) refuse('milestone', '`milestone` alone');
  return {
    stage,
    minutes: isTime ? Number(minutes) : undefined,
    who: isActor ? (who as Actor) : actors[0],
    after: after.split(/[\s,]+/).filter(Boolean),
    do: attributes.do,
    why,
    doneWhen: attributes.done_when,
    milestone: milestone === '' || milestone === 'true' || undefined,
  };
}

/** Splits the text of a step into the sentences that a label begins, each to the end of its paragraph or to the next label, and the rest. */
function readText({ paragraphs }: WrittenStep): Said & Pick<StepBlock, 'text'> {
  const said: Said = {};
  const rest: string[] = [];
  for (const paragraph of paragraphs) {
    let open: keyof Said | undefined;
    for (const line of paragraph.split('\n')) {
      const [lead, name] = label.exec(line) ?? [];
      if (name !== undefined) open = labels[name.toLowerCase() as keyof typeof labels];
      if (open === undefined) rest.push(line);
      else said[open] = `${said[open] ?? ''} ${line.slice(lead?.length ?? 0)}`.trim();
    }
  }
  // What stands behind these labels is shown alone. "Done when" is read on from its label.
  for (const name of ['do', 'why'] as const) {
    const sentence = said[name];
    if (sentence) said[name] = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  }
  return { ...said, text: rest.join('\n').trim() };
}
