import { archiveName, bundleFolder, descriptionName } from '../okf/bundleDescription.ts';

/** Where a published hub has its bundle, below its own address: as one file, and the description of it. */
export const bundleArchive = bundleFolder.replace(/[^/]+\/$/, archiveName);
export const bundleDescription = `${bundleFolder}${descriptionName}`;
