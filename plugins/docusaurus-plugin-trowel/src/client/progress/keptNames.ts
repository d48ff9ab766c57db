import siteConfig from '@generated/docusaurus.config';
import i18n from '@generated/i18n';
import siteStorage from '@generated/site-storage';
import { type HubPlace, toHubBase, toKeptName } from './hubPlace.ts';

/** Where the hub is, the same in all its languages: they share what a reader does. */
export const hubBase = toHubBase({ ...i18n, baseUrl: siteConfig.baseUrl });

const place: HubPlace = { base: hubBase, namespace: siteStorage.namespace };

/** Returns the key of something else that the browser keeps of this hub, for a storage slot of Docusaurus, which adds the namespace. */
export function toSlotKey(what: string): string {
  return toKeptName(what, { base: hubBase, namespace: '' });
}

/** The name of the reader's progress: of the database, and of the channel between tabs. `undefined` where the site keeps nothing. */
export const storeName = siteStorage.type === 'localStorage' ? toKeptName('trowel', place) : undefined;

/** The key of the copy of the walked paths in the browser's storage, also for the early module. */
export const walkingStorageKey = toKeptName('trowel.walking', place);
