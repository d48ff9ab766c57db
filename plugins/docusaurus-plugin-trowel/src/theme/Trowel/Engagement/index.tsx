import type { Props } from '@theme/Trowel/Engagement';
import PartSection from '@theme/Trowel/ui/PartSection';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';
import type { ComponentType, ReactNode } from 'react';
import { CheckIns } from './CheckIns.tsx';
import { hasSection, headingOf } from './contents.ts';
import { Feedback } from './Feedback.tsx';
import { Goals } from './Goals.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import { State } from './State.tsx';
import styles from './styles.module.css';

const sections: readonly (readonly [Parameters<typeof headingOf>[0], ComponentType<{ part: EngagementPart }>])[] = [
  ['state', State],
  ['goals', Goals],
  ['checkIns', CheckIns],
  ['meanwhile', Meanwhile],
  ['feedback', Feedback],
];

/** Shows where an engagement stands, towards what, and what came of it. Who learns from whom is above the text. */
export default function Engagement({ part }: Props): ReactNode {
  return (
    <div className={styles.engagement}>
      {sections
        .filter(([name]) => hasSection(part, name))
        .map(([name, Section]) => (
          <PartSection key={name} {...headingOf(name)}>
            <Section part={part} />
          </PartSection>
        ))}
    </div>
  );
}
