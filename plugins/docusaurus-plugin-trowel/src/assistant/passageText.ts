import type { HubEntry } from '../hub/hub.ts';
import type { Finding } from './change/evidence.ts';

/**
 * Tells what of a page a change touches: the text of the landmine or pitfall first, since it says what breaks; else the passage,
 * without titles of blocks, which say nothing alone; else what the page is about.
 */
export function tellPassage(
  { summary, blocks }: Pick<HubEntry, 'summary' | 'blocks'>,
  finding: Finding | undefined,
): string {
  const { warning, passage } = finding ?? {};
  if (warning) return [warning.title && `${warning.title}:`, warning.text].filter(Boolean).join(' ');
  if (!passage || passage.role === 'essence') return summary;
  const titles = new Set(blocks.flatMap((block) => block.title ?? []));
  const lines = passage.text.split('\n').filter((line) => !titles.has(line.trim()));
  const text = lines.join('\n').trim();
  return text === '' ? summary : [text, passage.title].filter(Boolean).join('\n');
}
