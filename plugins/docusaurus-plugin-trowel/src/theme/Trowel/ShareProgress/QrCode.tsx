import { translate } from '@docusaurus/Translate';
import { encode } from 'uqr';
import styles from './styles.module.css';

/** The side of a square on a screen that has room: a phone held a hand's breadth away tells it from the next one. */
const side = 4;

/** Draws a text as a QR code: dark on light in any theme, as phones expect it. */
export function QrCode({ text }: { readonly text: string }) {
  // The lowest correction makes the largest squares, and nothing covers a screen.
  const { data, size } = encode(text, { ecc: 'L', boostEcc: false, border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.code}
        style={{ inlineSize: size * side }}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={translate({ id: 'theme.trowel.share.qr', message: 'The link as a QR code' })}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <figcaption className={styles.soft}>
        {translate({
          id: 'theme.trowel.share.qrHow',
          message: 'The same link, for somebody who sits beside you: they point the camera of their phone at it.',
        })}
      </figcaption>
    </figure>
  );
}
