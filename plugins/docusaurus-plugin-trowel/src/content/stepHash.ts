import { compareText } from '../shared/compareText.ts';
import { shortHash } from '../shared/shortHash.ts';
import type { Entry, Section, StepBlock, StepTag } from './entry.ts';

/** Returns a short hash of a page's text, which white space and markup do not change. */
export function hashText(sections: readonly Section[]): string {
  return shortHash(sections.flatMap(({ heading = '', text, code }) => [heading, text, code].map(squeeze)));
}

/**
 * Returns a short hash of what is read at a page that is a step: its title, its text, and what its tags say to do. It has one hash in all its
 * paths, since what is done in one is done in all.
 */
export function hashPageStep({ title, textHash = '', steps }: Entry): string {
  const tags = [...steps].sort((a, b) => compareText(a.path, b.path)).flatMap(saidOf);
  return shortHash([squeeze(title), textHash, ...tags]);
}

/** Returns a short hash of what is read at a step that is a block. */
export function hashBlockStep(step: StepBlock): string {
  return shortHash([squeeze(step.title), squeeze(step.text), ...saidOf(step)]);
}

function saidOf({ do: task, why, doneWhen }: StepTag): string[] {
  return [task, why, doneWhen].map((text) => squeeze(text ?? ''));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
