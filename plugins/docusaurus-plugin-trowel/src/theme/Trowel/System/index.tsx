import { translate } from '@docusaurus/Translate';
import EntryList from '@theme/Trowel/ui/EntryList';
import { kindsLabel, relationLabel } from 'docusaurus-plugin-trowel/client';
import type { EntryLink, SystemPart } from 'docusaurus-plugin-trowel/props';
import { History } from './History.tsx';
import { People } from './People.tsx';
import { SystemGaps } from './SystemGaps.tsx';
import styles from './styles.module.css';

/** Shows a system's history, the people who know it, what is missing, and everything that is about it. */
export default function System({ part }: { readonly part: SystemPart }) {
  return (
    <div className={styles.system}>
      <History layers={part.layers} drawing={part.drawing} />
      <People people={part.people} />
      {part.missing && <SystemGaps {...part.missing} />}
      <div className={styles.lists}>
        <About title={relationLabel('depends-on')} entries={part.dependsOn} />
        <About title={relationLabel('depended-on-by')} entries={part.dependedOnBy} />
        <About title={kindsLabel('challenge')} entries={part.challenges} />
        <About title={kindsLabel('pattern')} entries={part.patterns} />
        <About title={kindsLabel('story')} entries={part.stories} />
        <About
          title={translate({ id: 'theme.trowel.system.paths', message: 'Paths that teach it' })}
          entries={part.paths}
        />
      </div>
    </div>
  );
}

function About({ title, entries }: { readonly title: string; readonly entries: readonly EntryLink[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <EntryList entries={entries} summaries limit={5} />
    </section>
  );
}
