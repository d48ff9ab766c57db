interface LastResultInput<Input, Result> {
  readonly make: (input: Input) => Result;
  /** Whether two inputs give the same result. */
  readonly isSame: (a: Input, b: Input) => boolean;
}

/** Returns a function that makes a result of its input, and returns the last result again for as long as the input is the same. */
export function keepLastResult<Input, Result>({
  make,
  isSame,
}: LastResultInput<Input, Result>): (input: Input) => Result {
  let last: { readonly input: Input; readonly result: Result } | undefined;
  return (input) => {
    // The newer input, so that the older one can be let go.
    last = { input, result: last && isSame(last.input, input) ? last.result : make(input) };
    return last.result;
  };
}
