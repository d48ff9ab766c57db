interface Told {
  readonly revision: number;
  readonly text: string;
}

/** How many texts of a file are kept at most: a hub that cannot be read never catches up with what is typed. */
const most = 200;

/** Keeps the texts that the process that reads the hub was told, until it has read later ones: what it says is about them. */
export function createToldTexts() {
  const texts = new Map<string, readonly Told[]>();
  let last = 0;
  let read = 0;
  return {
    /** Notes that a text is told. Returns its revision. */
    tell(file: string, text: string | undefined): number {
      last++;
      if (text === undefined) texts.delete(file);
      else {
        const [first, ...later] = [...(texts.get(file) ?? []), { revision: last, text }];
        // The first can be the one that was read.
        texts.set(file, [first as Told, ...later.slice(1 - most)]);
      }
      return last;
    },
    /** Notes that the hub was read with all texts up to a revision. */
    settle(revision: number): void {
      read = revision;
      for (const [file, told] of texts) {
        const at = told.findLastIndex((one) => one.revision <= revision);
        if (at > 0) texts.set(file, told.slice(at));
      }
    },
    /** Whether the hub was not read yet with the text that was told last. */
    isUnread: (file: string): boolean => (texts.get(file)?.at(-1)?.revision ?? 0) > read,
    /** The text that was told last. */
    now: (file: string): string | undefined => texts.get(file)?.at(-1)?.text,
    /** The text of a file of which the hub was read; the first that was told when it was read before. */
    read: (file: string): string | undefined =>
      (texts.get(file)?.findLast(({ revision }) => revision <= read) ?? texts.get(file)?.[0])?.text,
  };
}
