import { toJsonSchema } from '../content/jsonSchema.ts';
import { kinds as builtInKinds, type Kinds } from '../content/kinds/index.ts';
import type { DataFile } from './siteFiles.ts';

/**
 * JSON Schemas for editors, one for each kind that has fields of the site's own. The package brings those of the built-in
 * kinds.
 */
export function toEditorSchemas(kinds: Kinds): DataFile[] {
  return Object.values(kinds)
    .filter((kind) => !Object.values(builtInKinds).includes(kind))
    .map((kind) => ({
      file: `schemas/${kind.name}.json`,
      content: `${JSON.stringify(toJsonSchema(kind), undefined, 2)}\n`,
    }));
}
