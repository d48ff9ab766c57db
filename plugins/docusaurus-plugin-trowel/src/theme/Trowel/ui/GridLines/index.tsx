import type { Props } from '@theme/Trowel/ui/GridLines';
import styles from './styles.module.css';

/** Draws the lines of the axis across a drawing. */
export default function GridLines({ ticks, height }: Props) {
  const lines = (named: boolean) =>
    ticks
      .filter((tick) => tick.named === named)
      .map(({ x }) => `M${x} 0V${height}`)
      .join('');
  return (
    <>
      <path d={lines(false)} className={styles.grid} />
      <path d={lines(true)} className={styles.grid} data-named />
    </>
  );
}
