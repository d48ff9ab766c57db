import * as z from 'zod';

/** The name of the file that says what is in a bundle. */
export const descriptionName = 'hub.json';
/** The name of the bundle as one file. It lies beside the bundle's folder. */
export const archiveName = 'bundle.zip';
/** The folder of the bundle in a site, below its base address. */
export const bundleFolder = 'trowel/bundle/';
/** The version of `hub.json`. It grows by one when a key changes its meaning or goes; new keys leave it as it is. */
export const descriptionVersion = 1;

const hash = z.string().describe('SHA-256, in hexadecimal digits.');

/** What is in a bundle, for programs that read it: `hub.json`. */
export const descriptionSchema = z.looseObject({
  versions: z
    .looseObject({
      hub: z.int().min(1).describe('The version of this file.'),
      profile: z.int().min(1).describe('The version of the profile of the concepts.'),
      okf: z.string().describe('The version of the Open Knowledge Format.'),
    })
    .describe('Readers that know an older version read what they understand, and say so.'),
  title: z.string().optional().describe('The name of the hub.'),
  generation: z.string().describe('A short name of this state of the hub: the same content has the same.'),
  digest: hash.describe('SHA-256 of the lines `<hash> <path>` of all other files of the bundle, sorted by path.'),
  addresses: z
    .looseObject({
      site: z.string().optional().describe('The home page of the hub.'),
      bundle: z.string().optional().describe('The folder of the bundle.'),
      archive: z.string().optional().describe('The bundle as one file, a zip.'),
    })
    .optional(),
  counts: z.record(z.string(), z.int()).describe('The number of concepts of each kind.'),
  entries: z
    .array(
      z.looseObject({
        id: z.string().describe('The id of the entry: `<kind>/<name>`.'),
        path: z.string().describe('The path of its concept in the bundle.'),
        title: z.string(),
        state: z.string().optional().describe("The kind's own status."),
        hash,
      }),
    )
    .describe('All concepts, sorted by id.'),
});

export type BundleDescription = z.output<typeof descriptionSchema>;
