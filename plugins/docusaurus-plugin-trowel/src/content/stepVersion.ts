import { shortHash } from '../shared/shortHash.ts';
import type { Entry } from './entry.ts';
import { hashBlockStep, hashPageStep } from './stepHash.ts';

/** What is kept of one state of a page's text, to say later what has changed in a step. */
export interface StepVersion {
  readonly id: string;
  readonly title: string;
  /** The hash of what is read. Absent when the page was no step. */
  readonly hash?: string;
  /** The names of the paths that its tags have. */
  readonly paths: readonly string[];
  /** The steps in its text. */
  readonly blocks: readonly { readonly id: string; readonly title: string; readonly hash: string }[];
  /** Its sections: heading and hash of the text. */
  readonly sections: readonly (readonly [heading: string, hash: string])[];
}

/** Makes what is kept of a page's text. */
export function toStepVersion(entry: Entry): StepVersion {
  const { id, title, steps, stepBlocks, sections } = entry;
  return {
    id,
    title,
    hash: steps.length > 0 ? hashPageStep(entry) : undefined,
    paths: steps.map(({ path }) => path),
    blocks: stepBlocks.map((step) => ({ id: step.id, title: step.title, hash: hashBlockStep(step) })),
    sections: sections.map(({ heading = '', text, code }) => [heading, shortHash([text, code])] as const),
  };
}
