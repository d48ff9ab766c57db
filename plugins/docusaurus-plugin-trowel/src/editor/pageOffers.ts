import type { Kind } from '../content/kinds/kind.ts';
import type { CalendarDate } from '../shared/date.ts';
import { offerInText } from './bodyOffers.ts';
import type { EditorHub } from './editorHub.ts';
import { findFieldCursor } from './fieldCursor.ts';
import { offerFields } from './fieldOffers.ts';
import { isFrontMatterLine } from './frontMatterLines.ts';
import type { Offer } from './offer.ts';
import { offerSkeleton } from './skeleton.ts';

/** A page in which somebody writes. */
export interface WrittenPage {
  readonly source: string;
  readonly lines: readonly string[];
  readonly kind: Kind;
}

/** Lists what can be written at a place of a page, counted from 0. */
export function offerAt(
  { source, lines, kind }: WrittenPage,
  { line, character }: { readonly line: number; readonly character: number },
  { hub, today }: { readonly hub: EditorHub; readonly today: CalendarDate },
): Offer[] {
  const isGiven = hub.given[source] !== undefined;
  const skeleton = offerSkeleton({ source, lines, kind, today, isGiven }, line);
  if (skeleton.length > 0) return skeleton;
  const cursor = findFieldCursor(lines, line, character);
  if (cursor) {
    const offers = offerFields(cursor, { kind, hub, today, source, lines, line });
    // An item stands behind a dash and a space.
    return /^\s*(?:-[ \t]+)*-$/.test((lines[line] ?? '').slice(0, cursor.start)) ? offers.map(behindSpace) : offers;
  }
  if (isFrontMatterLine(lines, line)) return [];
  return offerInText({ line: lines[line] ?? '', character }, { hub, source, kind });
}

function behindSpace({ insert, snippet, ...offer }: Offer): Offer {
  return { ...offer, insert: ` ${insert}`, ...(snippet !== undefined && { snippet: ` ${snippet}` }) };
}
