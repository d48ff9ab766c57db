import { translate } from '@docusaurus/Translate';
import { encode } from 'uqr';
import styles from './styles.module.css';

/** Draws a text as a QR code: dark on light in any theme, as phones expect it. */
export function QrCode({ text }: { readonly text: string }) {
  // The lowest correction makes the largest squares, and nothing covers a screen.
  const { data, size } = encode(text, { ecc: 'L', boostEcc: false, border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={translate({ id: 'theme.trowel.share.qr', message: 'The link as a QR code' })}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
