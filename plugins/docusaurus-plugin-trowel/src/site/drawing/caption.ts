import { formatRecordNumber } from '../../shared/recordNumber.ts';
import type { EntryLink } from '../links.ts';
import { shortenTo } from './text.ts';

/** Returns the caption of an entry: its record number and its title. */
export function captionOf({ number, title }: Pick<EntryLink, 'number' | 'title'>): string {
  return number === undefined ? title : `${formatRecordNumber(number)} ${title}`;
}

/** Returns the caption of an entry in a crowded drawing: its record number, or else the beginning of its title. */
export function shortCaptionOf({ number, title }: Pick<EntryLink, 'number' | 'title'>): string {
  return number === undefined ? shortenTo(title, 72, 12) : formatRecordNumber(number);
}
