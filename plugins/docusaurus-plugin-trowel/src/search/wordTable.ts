/** Keeps a value for each word of texts. Finds a word where it stands in a text, without cutting it out first, which takes several times as long. */
export interface WordTable<Value> {
  readonly size: () => number;
  readonly get: (text: string, start: number, end: number) => Value | undefined;
  /** Adds a word that is not in the table. */
  readonly add: (word: string, value: Value) => void;
  readonly clear: () => void;
}

/** Creates an empty table: hashed, with open addressing. */
export function createWordTable<Value>(): WordTable<Value> {
  let words: string[] = [];
  let values: Value[] = [];
  let hashes: number[] = [];
  /** Positions in these lists plus one; 0 where nothing is. At least half of it is empty. */
  let places = new Int32Array(1 << 10);

  const place = (position: number) => {
    const mask = places.length - 1;
    let at = (hashes[position] as number) & mask;
    while (places[at] !== 0) at = (at + 1) & mask;
    places[at] = position + 1;
  };
  return {
    size: () => words.length,
    get(text, start, end) {
      const hash = toHash(text, start, end);
      const mask = places.length - 1;
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const position = (places[at] as number) - 1;
        if (position < 0) return undefined;
        if (hashes[position] === hash && isAt(words[position] as string, text, start, end)) return values[position];
      }
    },
    add(word, value) {
      words.push(word);
      values.push(value);
      hashes.push(toHash(word, 0, word.length));
      if (words.length * 2 <= places.length) place(words.length - 1);
      else {
        places = new Int32Array(places.length * 2);
        for (const position of words.keys()) place(position);
      }
    },
    clear() {
      words = [];
      values = [];
      hashes = [];
      places = new Int32Array(1 << 10);
    },
  };
}

function toHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
