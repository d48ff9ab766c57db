import { didYouMean } from '../../content/spellingSuggestion.ts';
import { findCitedChange, listCitations } from '../../hub/citations.ts';
import { renewCited } from '../../hubs/renew.ts';
import { pluralize } from '../../shared/plural.ts';
import { exitCodes, type Io, UsageError } from '../io.ts';
import { openReadingHub } from './settings.ts';

interface AcknowledgeOptions {
  /** Ids of cited entries; all when empty. */
  readonly entries: readonly string[];
  readonly content?: string;
}

/** `trowel hubs acknowledge`: takes cited entries as they are now for what is known of them. */
export async function acknowledge({ entries, content }: AcknowledgeOptions, io: Io): Promise<number> {
  const { lock, build, save } = await openReadingHub(content, io);
  const hub = await build(lock);
  const citations = listCitations(hub);
  const known = citations.map(({ id }) => id);
  const wrong = entries.find((id) => !known.includes(id));
  if (wrong !== undefined) throw new UsageError(`No page of this hub cites \`${wrong}\`.${didYouMean(wrong, known)}`);
  const isMeant = (id: string) => entries.length === 0 || entries.includes(id);
  const changed = citations.filter((one) => isMeant(one.id) && findCitedChange(one) !== undefined);
  const unread = new Set(hub.otherHubs?.flatMap(({ id, missing }) => (missing === undefined ? [] : [id])));
  const cited = renewCited(lock, { citations, unread, acknowledged: isMeant, today: io.today });
  await save({ ...lock, cited });
  io.stdout.write(
    changed.length === 0
      ? 'Nothing has changed in these entries since they were cited.\n'
      : `Acknowledged: ${pluralize(changed.length, 'page')}. Their pages compare with ${io.today} from now on.\n`,
  );
  return exitCodes.ok;
}
