import type { PathPart } from 'docusaurus-plugin-trowel/props';

/** A stage of a path. */
export type Stage = PathPart['stages'][number];
/** A step of a stage. */
export type Step = Stage['steps'][number];
