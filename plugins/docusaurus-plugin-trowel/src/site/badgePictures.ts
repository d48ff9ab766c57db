import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BakeError, bakePng, bakeSvg } from '../credit/badges/bake.ts';
import type { Picture } from '../credit/badges/files.ts';
import { type BadgeRule, rulesFile } from '../credit/badges/rule.ts';

/** The team's own pictures of badges, by the id of the rule, and why others cannot be used. */
export interface FoundPictures {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly warnings: readonly string[];
}

/** Reads the pictures that rules name, below the site's static folders. */
export async function readPictures(
  rules: readonly BadgeRule[],
  { siteDir, staticDirectories }: { readonly siteDir: string; readonly staticDirectories: readonly string[] },
): Promise<FoundPictures> {
  const pictures = new Map<string, Picture>();
  const warnings: string[] = [];
  for (const { id, image, at } of rules) {
    if (image === undefined) continue;
    const found = await readFirst(
      image,
      staticDirectories.map((folder) => path.resolve(siteDir, folder)),
    );
    const fault = found === undefined ? `is in no folder of ${staticDirectories.join(', ')}` : findFault(found);
    if (found !== undefined && fault === undefined) pictures.set(id, found);
    else
      warnings.push(
        `${rulesFile}:${at.line}: the image \`${image}\` of \`${id}\` cannot carry a credential: ${fault}. The hub draws one until it can.`,
      );
  }
  return { pictures, warnings };
}

async function readFirst(image: string, folders: readonly string[]): Promise<Picture | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, image);
    // What is outside a static folder is not published.
    if (!file.startsWith(`${folder}${path.sep}`)) continue;
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) continue;
    return image.toLowerCase().endsWith('.png')
      ? { type: 'png', bytes: new Uint8Array(bytes) }
      : { type: 'svg', text: bytes.toString('utf8') };
  }
  return undefined;
}

function findFault(picture: Picture): string | undefined {
  try {
    if (picture.type === 'png') bakePng(picture.bytes, '{}');
    else bakeSvg(picture.text, '{}');
    return undefined;
  } catch (error) {
    if (error instanceof BakeError) return error.message;
    throw error;
  }
}
