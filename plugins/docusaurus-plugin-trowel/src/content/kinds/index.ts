import type * as z from 'zod';
import { withArticle as putArticle } from '../../shared/article.ts';
import { archaeology } from './archaeology.ts';
import { challenge } from './challenge.ts';
import { commonFields } from './commonFields.ts';
import { constraint } from './constraint.ts';
import { decision } from './decision.ts';
import { engagement } from './engagement.ts';
import { guide } from './guide.ts';
import type { Kind, Shape } from './kind.ts';
import { log } from './log.ts';
import type { KindName } from './names.ts';
import { path } from './path.ts';
import { pattern } from './pattern.ts';
import { person } from './person.ts';
import { pilot } from './pilot.ts';
import { playbook } from './playbook.ts';
import { retrospective } from './retrospective.ts';
import { rotation } from './rotation.ts';
import { story } from './story.ts';
import { system } from './system.ts';

export { isKindName, type KindName, kindNames } from './names.ts';

/** All kinds, in the order in which readers see them. `npm run reference` generates all other lists from this one. */
const all = {
  decision,
  archaeology,
  system,
  constraint,
  challenge,
  story,
  pattern,
  path,
  playbook,
  person,
  engagement,
  rotation,
  pilot,
  retrospective,
  guide,
  log,
} as const;

/** A kind for every name; what reads pages takes one, so that a site can extend the built-in kinds. */
export type Kinds = Readonly<Record<KindName, Kind>>;

export const kinds: Kinds = all;

/** The values that a kind's front matter gives, each absent when it was not written or not understood. */
export type KindFields<Name extends KindName> = Partial<Outputs<(typeof all)[Name]['fields']>>;
type Outputs<Fields> = {
  readonly [Field in keyof Fields]: Fields[Field] extends z.ZodType ? z.output<Fields[Field]> : never;
};

/** Returns a kind's label for the middle of a sentence: "an onboarding path". */
export function withArticle({ label: [one] }: Kind): string {
  return putArticle(one.toLowerCase());
}

const shapes = new WeakMap<Kind, Shape>();

/** Returns all fields that a page of the kind may have: the common ones and its own. */
export function fieldsOf(kind: Kind): Shape {
  // Asked for at every page.
  const shape = shapes.get(kind) ?? { ...commonFields, ...kind.fields };
  shapes.set(kind, shape);
  return shape;
}
