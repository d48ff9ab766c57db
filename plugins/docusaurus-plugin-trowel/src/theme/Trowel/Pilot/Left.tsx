import { translate } from '@docusaurus/Translate';
import EntryList from '@theme/Trowel/ui/EntryList';
import RelationGroup from '@theme/Trowel/ui/RelationGroup';
import type { PilotPart } from 'docusaurus-plugin-trowel/props';

/** Lists what a pilot left behind: its stories, retrospectives, and the pages that its people wrote in its time. */
export function Left({ part: { left } }: { readonly part: PilotPart }) {
  const groups = [
    [translate({ id: 'theme.trowel.pilot.stories', message: 'Stories' }), left.stories],
    [translate({ id: 'theme.trowel.pilot.retrospectives', message: 'Retrospectives' }), left.retrospectives],
    [translate({ id: 'theme.trowel.pilot.pages', message: 'Pages of its people' }), left.pages],
  ] as const;
  return groups
    .filter(([, entries]) => entries.length > 0)
    .map(([label, entries]) => (
      <RelationGroup key={label} label={label}>
        <EntryList entries={entries} kinds limit={6} />
      </RelationGroup>
    ));
}
