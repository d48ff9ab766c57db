import { isFieldMap } from '../content/fieldMap.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';

/** The file in a hub's root that says what the site and the terminal both must know. */
export const hubFileName = 'trowel.json';

const known = ['fields', 'hubs', 'publish', '$schema'];

/** Reads what a hub's file holds. Throws an error when it is no object, or has a part that is not known. */
export function parseHubFile(text: string): Readonly<Record<string, unknown>> {
  const content = parseJson(text);
  if (!isFieldMap(content)) throw new Error(`${hubFileName}: must be an object like {"fields": {}}.`);
  const unknown = Object.keys(content).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `${hubFileName}: \`${unknown}\` is not one of ${known.join(', ')}; remove it.${didYouMean(unknown, known)}`,
    );
  return content;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${hubFileName}: is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}
