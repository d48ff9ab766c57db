/** Writes an amount with its noun, in the plural where it is not one: `1 error`, `3 errors`. */
export function pluralize(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
