import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { isShown } from '../../hub/isShown.ts';
import { isPublic } from '../standing.ts';
import type { Recipient } from './award.ts';

/** Lists the people who may earn badges: those who said on their page that their credit is public. */
export function listRecipients(entries: readonly HubEntry[]): Recipient[] {
  return entries
    .filter((entry) => isPublic(entry) && isShown(entry))
    .map(({ id, fields }) => {
      const { channels = [], leaving } = fields as KindFields<'person'>;
      return { id, mail: findMail(channels), leaving };
    });
}

/** Finds the first mail address that somebody wrote among their channels. */
function findMail(channels: readonly { readonly url?: string }[]): string | undefined {
  for (const { url = '' } of channels) {
    const written = /^mailto:([^?,]+)/i.exec(url)?.[1];
    if (written !== undefined) return decode(written);
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
