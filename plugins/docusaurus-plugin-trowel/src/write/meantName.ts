/** A name that a field offers, and what it stands for. */
export interface NameOffer {
  readonly name: string;
  readonly title?: string;
}

/** Whether a name means an offer: by its name, the end of it, its number, or what it is called. */
export function isMeant({ name, title }: NameOffer, written: string): boolean {
  const key = written.toLowerCase();
  return (
    [name, name.split('/').at(-1), title].some((one) => one?.toLowerCase() === key) ||
    Number(written) === Number.parseInt(name, 10)
  );
}

/** Takes a name as the hub has it, when somebody writes what it is called: "Tiago Marques" is `tiago-marques`. */
export function findExact(offers: readonly NameOffer[], written: string): string | undefined {
  const key = written.toLowerCase();
  return offers.find(({ name, title }) => name.toLowerCase() === key || title?.toLowerCase() === key)?.name;
}

/**
 * Finds the name that somebody means by what they have typed: the one that is it, or the only one of which a word begins so.
 * What means several, such as a number, is kept as it is. Returns `undefined` when none or several begin so.
 */
export function findMeant(offers: readonly NameOffer[], written: string): string | undefined {
  const exact = findExact(offers, written);
  if (exact !== undefined) return exact;
  if (offers.some((offer) => isMeant(offer, written))) return written;
  const [first, ...others] = offers.filter((offer) => hasWord(offer, written));
  return others.length === 0 ? first?.name : undefined;
}

/** Whether a word of a name or title begins with what is written. */
function hasWord({ name, title = '' }: NameOffer, written: string): boolean {
  const text = `${name}\n${title}`.toLowerCase();
  const key = written.toLowerCase();
  if (key === '') return false;
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1))
    if (at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}
