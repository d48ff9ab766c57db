import { findRecordNumber } from '../shared/recordNumber.ts';
import { titleAnchor } from '../shared/titleAnchor.ts';
import type { KindForm } from './form.ts';

/** Why a file does not have the name that its title makes. */
export type NameReason = 'empty' | 'reserved' | 'number' | 'long' | 'taken';

/** The name of a new file, without folder and extension. */
export interface FileName {
  readonly name: string;
  /** What was changed, and why. */
  readonly because: readonly NameReason[];
}

/** The longest name, in characters: one of four bytes each fits into the 255 bytes of a file system. */
const longest = 56;
/** Names that Windows keeps for devices, and that Docusaurus and this hub keep for the page of a folder. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|readme|(?:[\w-]*-)?template)$/i;

interface NameInput {
  readonly title: string;
  /** The names of the files in the folder, without extension. */
  readonly taken: readonly string[];
  /** The date of the page, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Names the file of a new page, from its title: letters and digits of any script, a date or number before them as its kind has it. */
export function toFileName(
  { kind, fileBegins }: Pick<KindForm, 'kind' | 'fileBegins'>,
  { title, taken, date }: NameInput,
): FileName {
  const because: NameReason[] = [];
  // A mark without a letter before it stands for nothing.
  let name = (titleAnchor(withoutAccents(title)) ?? '').replace(/^[\p{M}-]+/u, '');
  const letters = [...name];
  if (letters.length > longest) {
    because.push('long');
    name = letters
      .slice(0, longest)
      .join('')
      .replace(/-[^-]*$/, '');
  }
  if (name === '') {
    // Nobody has written a title yet, so nothing is wrong with it.
    if (title.trim() !== '') because.push('empty');
    name = kind;
  }
  if (reserved.test(name)) {
    because.push('reserved');
    name = `${name}-${kind}`;
  }
  if (fileBegins === 'number') name = `${nextNumber(taken)}-${name}`;
  else if (fileBegins === 'date' && date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date)) name = `${date}-${name}`;
  else if (findRecordNumber(name) !== undefined) {
    because.push('number');
    name = `${kind}-${name}`;
  }
  const free = findFree(name, taken);
  return { name: free, because: free === name ? because : [...because, 'taken'] };
}

/** What is wrong with a name that somebody has written. */
export type NameFault = 'empty' | 'letters' | 'reserved' | 'long' | 'taken';

/** Says what is wrong with a name that somebody has written; `undefined` for one that a file can have. */
export function findNameFault(name: string, taken: readonly string[]): NameFault | undefined {
  if (name === '') return 'empty';
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name) || name.endsWith('.')) return 'letters';
  if (reserved.test(name)) return 'reserved';
  if ([...name].length > longest + 16) return 'long';
  return has(taken, name) ? 'taken' : undefined;
}

function findFree(name: string, taken: readonly string[]): string {
  if (!has(taken, name)) return name;
  for (let count = 2; ; count++) if (!has(taken, `${name}-${count}`)) return `${name}-${count}`;
}

/** Whether a folder has a file of that name, in any capitals, as some file systems do not tell them apart. */
function has(taken: readonly string[], name: string): boolean {
  return taken.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** Returns the number behind the highest, with as many digits as that. */
function nextNumber(taken: readonly string[]): string {
  const numbered = taken.flatMap((name) => {
    const digits = /^\d{1,9}(?=[-_. ]|$)/.exec(name)?.[0];
    return digits === undefined ? [] : [{ digits, number: Number(digits) }];
  });
  const highest = numbered.reduce((most, one) => (one.number > most.number ? one : most), {
    digits: '0000',
    number: 0,
  });
  return String(highest.number + 1).padStart(highest.digits.length, '0');
}

/** Takes the accents off Latin letters. Marks of other scripts belong to their letters. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin}[\u0300-\u036f]*)[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}
