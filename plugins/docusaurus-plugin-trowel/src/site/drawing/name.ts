import { formatRecordNumber } from '../../shared/recordNumber.ts';
import type { EntryLink } from '../links.ts';
import { shortenTo } from './text.ts';

/** How a record is named where there is room: with its number as records are filed. */
export function nameOf({ number, title }: Pick<EntryLink, 'number' | 'title'>): string {
  return number === undefined ? title : `${formatRecordNumber(number)} ${title}`;
}

/** How it is named where many stand close: by its number, else by the beginning of its title. */
export function shortNameOf({ number, title }: Pick<EntryLink, 'number' | 'title'>): string {
  return number === undefined ? shortenTo(title, 72, 12) : formatRecordNumber(number);
}
