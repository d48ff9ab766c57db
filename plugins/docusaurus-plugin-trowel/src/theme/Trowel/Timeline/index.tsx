import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Timeline';
import DecisionViews from '@theme/Trowel/ui/DecisionViews';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import { Drawing } from './Drawing.tsx';
import { YearList } from './YearList.tsx';
import { Years } from './Years.tsx';

/** Shows all decisions in time: drawn with a lane for each system, and listed by year. */
export default function Timeline({ view }: Props): ReactNode {
  const title = translate({ id: 'theme.trowel.timeline.title', message: 'Decisions in time' });
  const intro = translate({
    id: 'theme.trowel.timeline.intro',
    message: 'When each decision was taken, by system. A decision about two systems is shown in both.',
  });
  return (
    <HubPage title={title} intro={intro} width="list" place={view.place}>
      <DecisionViews views={view.views} current="timeline" />
      {view.place && <Years years={view.years} />}
      {view.timeline ? (
        <Drawing view={view} timeline={view.timeline} />
      ) : (
        <p>
          {translate({
            id: 'theme.trowel.timeline.empty',
            message:
              'No decision has a date yet. Add one to the front matter, such as “date: 2024-03-14”, and the decision is drawn here.',
          })}
        </p>
      )}
      <YearList view={view} title={kindsLabel('decision')} />
      <ListPages place={view.place} />
    </HubPage>
  );
}
