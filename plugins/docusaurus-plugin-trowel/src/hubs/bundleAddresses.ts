/** Where a published hub has its bundle, below its own address: as one file, and the description of it. */
export const bundleArchive = 'trowel/bundle.zip';
export const bundleDescription = 'trowel/bundle/hub.json';
