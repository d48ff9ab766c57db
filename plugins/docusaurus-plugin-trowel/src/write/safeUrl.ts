export { isSafeUrl } from '../content/fieldTypes.ts';
