import { isKindName, type Kinds, kinds } from '../content/kinds/index.ts';
import { type CustomFields, extendKinds } from './extension.ts';
import { type FieldFault, findFieldFaults } from './fieldFaults.ts';
import { hubFileName, parseHubFile } from './hubFile.ts';
import { type PublishByKind, readPublishByKind, withPublish } from './publishByKind.ts';

interface CustomKindsInput {
  /** The text of the hub's file. */
  readonly file?: string;
  /** Fields from the plugin's options, checked before. */
  readonly fields?: CustomFields;
}

/** Makes the kinds of a hub from the built-in ones. Throws an error that names everything wrong in the hub's file. */
export function toCustomKinds({ file, fields = {} }: CustomKindsInput): Kinds {
  const { fields: ofFile, publish } = file === undefined ? { fields: {}, publish: {} } : readSettings(file);
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

/** Reads what the text of a hub's file says of kinds. */
function readSettings(text: string): KindSettings {
  const { fields = {}, publish } = parseHubFile(text);
  const faults = findFieldFaults(fields);
  if (faults.length > 0) throw toError(faults);
  return { fields: fields as CustomFields, publish: readPublishByKind(publish) };
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
