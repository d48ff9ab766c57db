import type { PushProgress } from '../search/engine.ts';
import { findWidth, type Io } from './io.ts';

/** A line on a terminal that shows how much is sent. */
export interface PushBar {
  readonly show: PushProgress;
  /** Makes room for other text. */
  readonly clear: () => void;
}

const longest = 30;
/** Takes back what stands in the line. */
const empty = '\r\u001b[2K';

/** Shows on a terminal how much is sent, and nothing elsewhere. */
export function showPushed({ stderr, env }: Pick<Io, 'stderr' | 'env'>): PushBar {
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  return {
    show(done, total) {
      const text = ` ${done} of ${total} pages`;
      const length = Math.max(0, Math.min(longest, findWidth({ stdout: stderr, env }) - text.length - 1));
      const full = total === 0 ? length : Math.round((Math.min(done, total) / total) * length);
      const line = `${'█'.repeat(full)}${'░'.repeat(length - full)}${text}`;
      // A cluster takes thousands of pages a second: most changes show no difference.
      if (line === shown) return;
      shown = line;
      stderr.write(`${empty}${line}`);
    },
    clear() {
      if (shown !== '') stderr.write(empty);
      shown = '';
    },
  };
}
