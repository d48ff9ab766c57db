import { distance } from 'fastest-levenshtein';

/** The candidate that the writer most likely meant, or `undefined` when none is close enough to be worth proposing. */
export function findNearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = normalize(written);
  let best: { value: string; distance: number } | undefined;
  for (const value of candidates) {
    const steps = distance(wanted, normalize(value));
    if (!best || steps < best.distance || (steps === best.distance && value < best.value)) {
      best = { value, distance: steps };
    }
  }
  // A third of the word may differ: `statsu` finds `status`, `foo` finds nothing.
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.value : undefined;
}

/** ` Did you mean …?`, or nothing: to be appended to a message. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const nearest = findNearest(written, candidates);
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}

function normalize(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '_');
}
