import { isFieldMap } from '../content/fieldMap.ts';
import { isKindName, type Kinds, kinds } from '../content/kinds/index.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { type CustomFields, extendKinds } from './extension.ts';
import { type FieldFault, findFieldFaults } from './fieldFaults.ts';
import { hubFileName } from './hubFile.ts';
import { type PublishByKind, readPublishByKind, withPublish } from './publishByKind.ts';

interface CustomKindsInput {
  /** The text of the hub's file. */
  readonly file?: string;
  /** Fields from the plugin's options, checked before. */
  readonly fields?: CustomFields;
}

/** Makes the kinds of a hub from the built-in ones. Throws an error that names everything wrong in the hub's file. */
export function toCustomKinds({ file, fields = {} }: CustomKindsInput): Kinds {
  const { fields: ofFile, publish } = file === undefined ? { fields: {}, publish: {} } : parseHubFile(file);
  const twice = listFields(fields).filter(({ kind, name }) => ofFile[kind]?.[name] !== undefined);
  if (twice.length > 0)
    throw toError(
      twice.map(({ kind, name }) => ({
        path: [kind, name],
        message: 'is a field of the plugin’s options as well; remove it there or here.',
      })),
    );
  return withPublish(extendKinds(extendKinds(kinds, ofFile), fields), publish);
}

/** What the text of a hub's file says of kinds. */
interface KindSettings {
  readonly fields: CustomFields;
  readonly publish: PublishByKind;
}

/** Reads the text of a hub's file. */
function parseHubFile(text: string): KindSettings {
  const content = parseJson(text);
  if (!isFieldMap(content)) throw new Error(`${hubFileName}: must be an object like {"fields": {}}.`);
  const known = ['fields', 'publish', '$schema'];
  const unknown = Object.keys(content).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `${hubFileName}: \`${unknown}\` is not one of ${known.join(', ')}; remove it.${didYouMean(unknown, known)}`,
    );
  const { fields = {}, publish } = content;
  const faults = findFieldFaults(fields);
  if (faults.length > 0) throw toError(faults);
  return { fields: fields as CustomFields, publish: readPublishByKind(publish) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${hubFileName}: is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

function listFields(fields: CustomFields) {
  return Object.entries(fields).flatMap(([kind, ofKind]) =>
    isKindName(kind) ? Object.keys(ofKind).map((name) => ({ kind, name })) : [],
  );
}

function toError(faults: readonly FieldFault[]): Error {
  const lines = faults.map(({ path, message }) => `- ${['fields', ...path].join('.')} ${message}`);
  return new Error(`${hubFileName} has fields that cannot be used:\n${lines.join('\n')}`);
}
