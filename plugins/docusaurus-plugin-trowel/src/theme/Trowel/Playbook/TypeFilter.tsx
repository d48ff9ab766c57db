import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import type { BlockType, PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { listTypes } from './filter.ts';
import styles from './styles.module.css';

interface TypeFilterProps {
  readonly counts: PlaybookPart['counts'];
  readonly chosen: ReadonlySet<BlockType>;
  readonly toggle: (type: BlockType) => void;
}

/** Counts the blocks of each type. After hydration, these are buttons that show only the chosen types. */
export function TypeFilter({ counts, chosen, toggle }: TypeFilterProps) {
  const hydrated = useIsBrowser();
  return (
    <ul
      className={styles.chips}
      aria-label={translate({ id: 'theme.trowel.playbook.types', message: 'Show only these types' })}
    >
      {listTypes(counts).map(({ type, count }) => (
        <li key={type}>
          {hydrated ? (
            <button type="button" className={styles.chip} aria-pressed={chosen.has(type)} onClick={() => toggle(type)}>
              <BlockPlate type={type} /> <span className={styles.count}>{count}</span>
            </button>
          ) : (
            <span className={styles.chip}>
              <BlockPlate type={type} /> <span className={styles.count}>{count}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
