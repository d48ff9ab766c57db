import type { ReactNode, ReactPortal } from 'react';
import { createPortal } from 'react-dom';

/**
 * Draws something at the end of the page's body, outside of its layout: a sheet to print alone. Here, so that a copied component needs no types of
 * `react-dom`, which many sites do not have.
 */
export function drawInBody(children: ReactNode): ReactPortal {
  return createPortal(children, document.body);
}
