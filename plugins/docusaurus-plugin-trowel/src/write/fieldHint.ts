import { isKindName } from '../content/kinds/names.ts';
import type { FormField } from './form.ts';
import { toYamlData } from './yamlData.ts';

/** Returns what stands in a field of a new page that nobody has filled in, as YAML: a hint that `trowel check` asks to replace, or nothing. */
export function toFieldHint({ control }: Pick<FormField, 'control'>): string {
  switch (control.type) {
    case 'choice':
      return toYamlData(`{${control.values.join(' | ')}}`);
    case 'date':
      return toYamlData('{YYYY-MM-DD}');
    case 'name':
      return isKindName(control.from) ? toYamlData(`{${control.from}}`) : '';
    case 'names':
      return isKindName(control.from) ? toYamlData([`{${control.from}}`]) : '[]';
    case 'lines':
    case 'groups':
      return '[]';
    default:
      return '';
  }
}
