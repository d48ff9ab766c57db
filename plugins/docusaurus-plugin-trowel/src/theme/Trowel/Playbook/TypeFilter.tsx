import { translate } from '@docusaurus/Translate';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import type { BlockType, PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { listTypes } from './filter.ts';
import styles from './styles.module.css';

interface TypeFilterProps {
  readonly counts: PlaybookPart['counts'];
  readonly chosen: ReadonlySet<BlockType>;
  readonly toggle: (type: BlockType) => void;
}

/** Counts the blocks of each type, by buttons that show only the chosen types. */
export function TypeFilter({ counts, chosen, toggle }: TypeFilterProps) {
  return (
    <ul
      className={styles.chips}
      aria-label={translate({ id: 'theme.trowel.playbook.types', message: 'Show only these types' })}
    >
      {listTypes(counts).map(({ type, count }) => (
        <li key={type}>
          <button type="button" className={styles.chip} aria-pressed={chosen.has(type)} onClick={() => toggle(type)}>
            <BlockPlate type={type} /> <span className={styles.count}>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
