import { findRowComponent } from './indexExtras.ts';
import { restFile } from './indexRoutes.ts';
import type { Part } from './partProps.ts';
import type { EntryProps } from './props.ts';
import { hasStepBlocks } from './stepLinks.ts';

/** The notes above a page's text, by the prop that they show. The most important comes first. */
const noteComponents = {
  readers: '@theme/Trowel/ReadersNote',
  verdict: '@theme/Trowel/VerdictNote',
  log: '@theme/Trowel/LogNote',
  supersededBy: '@theme/Trowel/SupersededNote',
  reconsider: '@theme/Trowel/ReconsiderNote',
  expiry: '@theme/Trowel/ExpiredNote',
  outcome: '@theme/Trowel/OutcomeNote',
  outcomeQuestion: '@theme/Trowel/OutcomeQuestion',
} as const;

/** The note about a part, by its type, below the others. */
const partNotes: Readonly<Partial<Record<Part['type'], string>>> = {
  path: '@theme/Trowel/Path/Overview',
  playbook: '@theme/Trowel/Session',
  engagement: '@theme/Trowel/Engagement/People',
};

/** What blocks a page has. */
interface PageBlocks {
  readonly hasBlocks: boolean;
  readonly hasDialogues?: boolean;
}

/**
 * Makes the module of the components that a page needs besides those that every page has. Empty when it needs none. The page
 * imports the module, so a decision's page does not load the drawing of a system, and no component is loaded late.
 */
export function toPieces(props: EntryProps & PageBlocks): string {
  const { part, steps, hasBlocks, hasDialogues, checks, changes } = props;
  const ofEntry = Object.entries(noteComponents)
    .filter(([name]) => props[name as keyof typeof noteComponents] !== undefined)
    .map(([, component]) => component);
  const notes = [...ofEntry, ...(part ? [partNotes[part.type] ?? []].flat() : [])].map((component, index) => ({
    name: `N${index}`,
    component,
  }));
  const pieces = [
    ...(part ? toPartPieces(part) : []),
    hasBlocks && "export {default as Block} from '@theme/Trowel/Block';\n",
    hasDialogues && "export {default as Dialogue} from '@theme/Trowel/Dialogue';\n",
    hasStepBlocks(part) && "export {default as StepTools} from '@theme/Trowel/StepTools';\n",
    changes && "export {default as ChangedAfter} from '@theme/Trowel/ChangedAfter';\n",
    checks && "export {default as Check} from '@theme/Trowel/Check';\n",
    ...notes.map(({ name, component }) => `import ${name} from '${component}';\n`),
    notes.length > 0 && `export const notes = [${notes.map(({ name }) => name).join(', ')}];\n`,
    steps.length > 0 && "export {default as StepBar} from '@theme/Trowel/StepBar';\n",
  ];
  return pieces.filter(Boolean).join('');
}

/** The component that draws what belongs before the first heading of the text, by the type of the part. */
const leads: Readonly<Partial<Record<Part['type'], string>>> = {
  system: '@theme/Trowel/SystemHistory',
  // The steps come before what the text says below headings: in it are the blocks of steps, which rows link to.
  path: '@theme/Trowel/Path',
  // What they are made of is data; the text tells what was agreed and what came of it.
  engagement: '@theme/Trowel/Engagement',
  pilot: '@theme/Trowel/Pilot',
};

/** Types of parts whose components have headings, which they list in a file of their own. */
const titled: ReadonlySet<Part['type']> = new Set([
  'system',
  'path',
  'playbook',
  'person',
  'constraint',
  'retrospective',
  'rotation',
]);

function toPartPieces(part: Part): string[] {
  const component = componentOf(part);
  const lead = leads[part.type];
  const isLead = lead === component;
  return [
    ...(lead === undefined
      ? []
      : [`export {default as Lead} from '${lead}';\n`, `export {contents as leadContents} from '${lead}/contents';\n`]),
    ...(isLead ? [] : toPart(component, part.type === 'index' ? indexModules(part) : {})),
    ...(titled.has(part.type) && !isLead ? [`export {contents as partContents} from '${component}/contents';\n`] : []),
  ];
}

/** Returns the modules that the component of an index gets as props: what loads all its rows, and what draws more in them. */
function indexModules({ kind, long }: Part & { readonly type: 'index' }): Readonly<Record<string, string>> {
  const drawn = findRowComponent(kind);
  return {
    ...(long && { rest: `./${restFile(kind)}` }),
    ...(drawn && { [drawn.prop]: drawn.module }),
  };
}

/** Exports the component that draws a part, with modules as props. */
function toPart(component: string, modules: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(modules);
  if (names.length === 0) return [`export {default as Part} from '${component}';\n`];
  return [
    "import {createElement} from 'react';\n",
    `import Drawn from '${component}';\n`,
    ...Object.entries(modules).map(([name, module]) => `import ${name} from '${module}';\n`),
    `export function Part(props) { return createElement(Drawn, {...props, ${names.join(', ')}}); }\n`,
  ];
}

/** Returns the component that draws a part. It has the name of the part's type. */
function componentOf({ type }: Part): string {
  return `@theme/Trowel/${type === 'index' ? 'EntryIndex' : type.charAt(0).toUpperCase() + type.slice(1)}`;
}
