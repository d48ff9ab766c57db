import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/FiguresPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import type { ReactNode } from 'react';
import { ExportRecord } from './ExportRecord.tsx';
import { RangeChart } from './RangeChart.tsx';
import { SpreadTable } from './SpreadTable.tsx';
import { Sum } from './Sum.tsx';
import styles from './styles.module.css';
import { TrendChart } from './TrendChart.tsx';
import { sectionWords } from './words.ts';

/** Shows what the completion records of a path say together: how long people take, where they stall, and how that changes. */
export default function FiguresPage({ figures }: Props): ReactNode {
  const { path, records, fewest, stages, milestones, stalls, trend } = figures;
  const { selectMessage } = usePluralForm();
  const words = sectionWords();
  const title = translate({ id: 'theme.trowel.figures.title', message: 'How long it takes' });
  const intro = translate(
    {
      id: 'theme.trowel.figures.intro',
      message: 'What people who walked “{path}” have recorded, without their names: days, no dates.',
    },
    { path: path.title },
  );
  return (
    <HubPage title={title} intro={intro} lead={<Link to={path.permalink}>{path.title}</Link>}>
      {records < fewest ? (
        <p className={styles.sum}>
          {selectMessage(
            records,
            translate(
              {
                id: 'theme.trowel.figures.tooFew',
                message:
                  'There is {count} record so far. Figures are shown from {fewest} on: what fewer people took would identify somebody.|There are {count} records so far. Figures are shown from {fewest} on: what fewer people took would identify somebody.',
              },
              { count: String(records), fewest: String(fewest) },
            ),
          )}
        </p>
      ) : (
        <>
          <Sum {...figures} />
          {trend.drawing && (
            <Section id="trend" {...words.trend}>
              <TrendChart drawing={trend.drawing} label={words.trend.drawing} />
              <SpreadTable rows={trend.rows} first={words.trend.first} />
            </Section>
          )}
          {stages.drawing && (
            <Section id="stages" {...words.stages}>
              <RangeChart drawing={stages.drawing} label={words.stages.drawing} />
              <SpreadTable rows={stages.rows} first={words.stages.first} />
            </Section>
          )}
          {milestones.drawing && (
            <Section id="milestones" {...words.milestones}>
              <RangeChart drawing={milestones.drawing} label={words.milestones.drawing} />
              <SpreadTable rows={milestones.rows} first={words.milestones.first} />
            </Section>
          )}
          {stalls.drawing && (
            <Section id="stalls" {...words.stalls}>
              <RangeChart drawing={stalls.drawing} label={words.stalls.drawing} />
              <SpreadTable rows={stalls.rows} first={words.stalls.first} />
            </Section>
          )}
        </>
      )}
      <ExportRecord path={path.id} file={figures.file} />
    </HubPage>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly children: ReactNode;
}

function Section({ id, title, meaning, children }: SectionProps) {
  return (
    <section>
      <Heading as="h2" id={id} className={styles.heading}>
        {title}
      </Heading>
      <p className={styles.meaning}>{meaning}</p>
      <div className={styles.beside}>{children}</div>
    </section>
  );
}
