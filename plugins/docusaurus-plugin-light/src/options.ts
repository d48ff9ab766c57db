import type { OptionValidationContext } from '@docusaurus/types';
import { Joi } from '@docusaurus/utils-validation';

/** A module that runs before a page's JavaScript does: on every page, or on those whose HTML has the text `where`. */
export type EarlyModule = string | { readonly module: string; readonly where: string };

/** The options with every default filled in. */
export interface LightOptions {
  /** Whether the list of pages is loaded in parts, so that no page begins with all of it. */
  readonly flat: boolean;
  /** When a page runs its JavaScript: when it has loaded, or when the reader does something. */
  readonly hydrate: 'interaction' | 'load';
  /** Modules that run before the page's JavaScript does. */
  readonly early: readonly EarlyModule[];
}

/** The options as a site writes them. */
export type Options = Partial<LightOptions>;

// Docusaurus gives every plugin an id.
const schema = Joi.object<LightOptions & { readonly id: string }>({
  id: Joi.string().default('default'),
  flat: Joi.boolean().default(false),
  hydrate: Joi.string().valid('interaction', 'load').default('load'),
  early: Joi.array()
    .items(Joi.string(), Joi.object({ module: Joi.string().required(), where: Joi.string().required() }))
    .default([]),
});

/** Validates a site's options and fills in the defaults. Throws when one is invalid. */
export function parseOptions({
  validate,
  options,
}: OptionValidationContext<Options, LightOptions & { readonly id: string }>): LightOptions & { readonly id: string } {
  return validate(schema, options);
}
